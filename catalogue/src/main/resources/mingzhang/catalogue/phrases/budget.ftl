<#-- 预算公开反复用到的说法。 -->

<#-- 与上年预算相比。now、before 是事实的名称，because 是“预算变动原因”里的行。 -->
<#macro 比上年预算 now before because>
<#if !有(now) && !有(before)>与${上年}年预算持平，两年均未安排<#elseif 比较(now, before) == "等于">与${上年}年预算持平<#elseif !有(before)>比${上年}年预算增加${金额(差(now, before))}，${上年}年没有安排<#elseif 比较(now, before) == "大于">比${上年}年预算增加${金额(差(now, before))}，增长${占比(差(now, before), before)}<#else>比${上年}年预算减少${金额(差(now, before))}，下降${占比(差(now, before), before)}</#if><#if 要说明(because, 量(now), 量(before))>，主要原因是${原因(because)}</#if></#macro>
