<#-- 各部分反复用到的说法。每个说法都管到：上年或预算为零、本年为零、持平、增加、减少。 -->

<#-- 与上年相比。now、before 是事实的名称，because 是“变动原因”里的行。 -->
<#macro 比上年 now before because>
<#if !有(now) && !有(before)>与${上年}年决算数持平，两年均未发生<#elseif 比较(now, before) == "等于">与${上年}年决算数持平<#elseif !有(before)>比${上年}年增加${金额(差(now, before))}，${上年}年未发生此项<#elseif !有(now)>比${上年}年减少${金额(差(now, before))}，下降${占比(差(now, before), before)}<#elseif 比较(now, before) == "大于">比${上年}年增加${金额(差(now, before))}，增长${占比(差(now, before), before)}<#else>比${上年}年减少${金额(差(now, before))}，下降${占比(差(now, before), before)}</#if><#if 要说明(because, 量(now), 量(before))>，主要原因是${原因(because)}</#if></#macro>

<#-- 与预算相比。 -->
<#macro 比预算 now budget because>
<#if !有(now) && !有(budget)>预算数和决算数均为零<#elseif !有(budget)>全年预算未安排此项<#elseif 比较(now, budget) == "等于">完成预算的${占比(now, budget)}，决算数与预算数持平<#else>完成预算的${占比(now, budget)}，决算数${比较(now, budget)}预算数</#if><#if 要说明(because, 量(now), 量(budget))>，主要原因是${原因(because)}</#if></#macro>

<#-- 一个合计由哪些项组成：不为零的写金额和占比，为零的合在一句里。names 是事实的名称。 -->
<#macro 构成 names whole nothing>
<#local 已有 = []><#local 为零 = []>
<#list names as name><#if 有(name)><#local 已有 = 已有 + [name]><#else><#local 为零 = 为零 + [name]></#if></#list>
<#list 已有 as name>${name}${金额(name)}，占${占比(name, whole)}<#sep>；</#list><#if 已有?size == 0>${nothing}</#if><#if 为零?size gt 0 && 已有?size gt 0>。${列举(为零)}本年<#if 为零?size gt 1>均</#if>为${金额(为零[0])}</#if></#macro>

<#-- 主要用于什么：有文字才写。 -->
<#macro 用于 lead path><#if 有文字(path)>${lead}${原文(path)}</#if></#macro>

<#-- 一个项目的预算执行。 -->
<#macro 项目执行 r>项目全年预算数${金额(r["预算数"])}，执行数${金额(r["执行数"])}<#if 有(r["预算数"])>，完成预算的${占比(r["执行数"], r["预算数"])}</#if>。<#if 有文字(r.综述)>通过项目实施，</#if></#macro>
