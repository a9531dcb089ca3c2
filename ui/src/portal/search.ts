import type { Publication } from '../api'

export interface Question {
  words: string
  year: string
  kind: string
}

/** Every word of the question must stand in the department's name or in the title. */
export function matches(one: Publication, { words, year, kind }: Question): boolean {
  const text = `${one.department} ${one.title} ${one.year}`.toLowerCase()
  const asked = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return asked.every((word) => text.includes(word)) && (year === '' || String(one.year) === year) && (kind === '' || one.kind === kind)
}

/** The years that there are, the latest first. */
export function years(all: Publication[]): number[] {
  return [...new Set(all.map((one) => one.year))].sort((a, b) => b - a)
}
