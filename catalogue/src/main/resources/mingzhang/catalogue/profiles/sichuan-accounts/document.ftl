<#include "/phrases/accounts.ftl">
<#include "/phrases/basis.ftl">
<#assign 说明部分 = "第二部分" 名词部分 = "第三部分" 有图 = true>
<#assign 简称 = 取("封面.部门简称.内容")>
@title ${部门}${年度}年度部门决算公开

@cover ${部门}

@cover 公开日期：${公开日}

<#include "part1.ftl">

<#include "part2.ftl">

<#include "performance.ftl">

<#include "others.ftl">

<#include "glossary.ftl">

<#include "annexes.ftl">

<#include "tables.ftl">
