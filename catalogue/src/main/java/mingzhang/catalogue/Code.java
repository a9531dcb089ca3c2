package mingzhang.catalogue;

/**
 * A classification code with the name it has in certain years.
 *
 * @param table 功能分类, 部门预算支出经济分类 or 政府预算支出经济分类
 * @param code digits; its parent is the code of a shorter prefix (功能分类: 3, 5, 7 digits; 经济分类: 3, 5)
 * @param name the official name of those years
 * @param source the document that says so
 */
public record Code(String table, String code, String name, Years years, String source) {}
