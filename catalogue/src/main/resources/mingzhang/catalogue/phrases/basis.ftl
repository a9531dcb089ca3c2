<#-- 评分依据：每一分的算式、数据、来源和规则；工作簿“封面”写“公布评分依据：否”的不印。 -->
<#macro 依据表 form>
<#if form.填报总分?has_content>填报总分${form.填报总分}分；</#if><#if form.总分?has_content>按规则计算的总分${form.总分}分<#if form.等级 != "">，等级${form.等级}</#if>。<#elseif form.最低?has_content>有的指标由评价人打分，还没有打，总分在${form.最低}分到${form.最高}分之间。<#else>缺少分值和得分，总分算不出，缺的数见下表。</#if>依据：${form.依据}。

@grid ${年度}年${form.对象}评分依据表 | | -
| 一级指标 | 指标 <#if form.计分>| 分值 | 得分 | 填报得分 </#if>| 算式 | 数据和来源 | 规则 | 核对结果
<#local 前一 = "">
<#list form.行 as r>
| <#if r.一级 == 前一>^<#else>${r.一级}</#if> | ${r.指标} <#if form.计分>| ${r.分值} | ${r.得分} | ${r.填报得分} </#if>| ${r.算式} | ${r.数据} | ${r.规则} | ${r.结论}
<#local 前一 = r.一级>
</#list>

<#list form.规则 as 规则>
@note 规则${规则?counter}：${规则}

</#list>
</#macro>
<#macro 评分依据全部>
<#list 评分依据() as form>
## ${form.对象}

<@依据表 form=form/>
</#list>
</#macro>
