import type { AuditResult } from '../api'
import { checkWord, placeWord, severityWords } from '../words'

/** The findings as plain text, to be pasted into a letter or a chat. */
export function listed(result: AuditResult): string {
  const lines = result.findings.map((finding, index) => {
    const where = [finding.section, finding.places[0] ? placeWord(finding.places[0]) : ''].filter(Boolean).join('，')
    const correction = finding.printed ? `印作 ${finding.printed}${finding.expected ? `，应为 ${finding.expected}` : ''}` : ''
    return [
      `${index + 1}. 【${severityWords[finding.severity]}·${checkWord(finding.check)}】${finding.message}`,
      ...[correction, finding.relation, where && `位置：${where}`, finding.quote && `原文：${finding.quote}`].filter(Boolean).map((line) => `   ${line}`),
    ].join('\n')
  })
  return [`《${result.title || result.file}》核对结果：${result.findings.length} 个问题`, ...lines].join('\n') + '\n'
}
