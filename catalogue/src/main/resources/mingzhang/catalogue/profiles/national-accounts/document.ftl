<#include "/phrases/accounts.ftl">
<#assign 说明部分 = "第三部分" 名词部分 = "第四部分" 有图 = false>
<#assign 简称 = 取("封面.部门简称.内容")>
@title ${部门}${年度}年度部门决算

@cover ${部门}

@cover 公开日期：${公开日}

# 第一部分 ${部门}概况

## 一、主要职能

<#list 行("主要职能") as r>
${r?counter}.${r.内容}

</#list>
## 二、部门决算单位构成

${段落("文字.机构设置.内容")}

<#if 有表("所属单位")>
纳入${部门}${年度}年度部门决算编制范围的单位见下表。

@grid 部门决算编制范围 | | -
| 单位名称 | 单位性质 | 是否纳入决算编制范围
<#list 行("所属单位") as r>
| ${r.单位名称} | ${r.单位性质} | ${r.纳入决算编制范围}
</#list>
<#else>
${部门}没有所属单位，决算编制范围为部门本级。
</#if>

<#include "tables.ftl">

<#include "part2.ftl">

<#include "performance.ftl">

<#include "others.ftl">

<#include "glossary.ftl">
