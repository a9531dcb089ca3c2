/** Money on the pages: whole 分 inside, 元 with two decimals outside; never through a floating point number. */

/** 1234567 as 12,345.67. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`
}

/** 12,345.67 as 1234567; null where it is no amount of money. */
export function fen(text: string): number | null {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(/[,，\s]/g, ''))
  if (!match) {
    return null
  }
  const amount = Number((match[2] ?? '') + (match[3] ?? '').padEnd(2, '0'))
  return match[1] && amount > 0 ? -amount : amount
}
