package mingzhang.audit;

/** What a figure says in its sentence. */
enum Role {
    /** An amount of something: 基本支出572.4万元. */
    AMOUNT,
    /** The amount that another is compared with: 比上年决算数的11.23万元. */
    BASE,
    /** By how much an amount changed: 增加591.88万元. */
    CHANGE,
    /** At what rate an amount changed: 增长86.95%. */
    CHANGE_RATE,
    /** What part of a whole it is: 占72.54%. */
    SHARE,
    /** What part of its budget was spent: 完成预算77.3%. */
    EXECUTION,
    /** A rate that claims nothing about other figures: 覆盖率80.65%. */
    OTHER
}
