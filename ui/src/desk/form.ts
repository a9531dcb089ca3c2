/** What the forms of the desk are made of. */
import { fen } from './money'

export interface Choice {
  value: string
  says: string
}

export interface Field {
  key: string
  label: string
  type?: 'text' | 'date' | 'money' | 'number' | 'password'
  choices?: (string | Choice)[]
  optional?: boolean
  /** What the whole text must match, and how to say it. */
  pattern?: string
  hint?: string
  wide?: boolean
  /** What stands there at first. */
  value?: string
  /** Stays when the rest is emptied for the next entry. */
  keep?: boolean
}

export type Values = Record<string, string>

/** Why a field cannot be sent as it is; empty where it can. */
export function problem(field: Field, text: string): string {
  if (!text) {
    return field.optional ? '' : field.choices ? '请选一项。' : '请填写。'
  }
  if (field.type === 'money' && fen(text) === null) {
    return '写成 12345.67，最多两位小数。'
  }
  if (field.type === 'number' && !/^\d{1,9}$/.test(text)) {
    return '请填整数。'
  }
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`).test(text)) {
    return field.hint ?? '填得不对。'
  }
  return ''
}

/** The field that a refusal of the ledger speaks of: the one with the longest label in it. */
export function meant(fields: Field[], says: string): Field | undefined {
  const label = (field: Field) => field.label.replace(/（.*）$/, '')
  return fields.filter((field) => says.includes(label(field))).sort((one, other) => label(other).length - label(one).length)[0]
}

/** The day that a page of a year begins with: today in this year, the last day of any other. */
export function dayOf(year: number): string {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  return today.startsWith(`${year}-`) ? today : `${year}-12-31`
}
