import type { AuditResult, Decision, Mention } from '../api'

/** What one document comes to, as the list of all documents shows it. */
export interface Entry {
  file: string
  error: string | null
  title: string
  department: string
  year: number | null
  kind: string
  errors: number
  warnings: number
  notes: number
  dismissed: number
  figures: number
  covered: number
  relations: number
  broken: number
  notAssessable: number
  /** The share of its figures that is covered, such as 86.3%; empty where there are none. */
  coverage: string
}

/** What the documents of one department come to. */
export interface Group {
  name: string
  documents: number
  unread: number
  errors: number
  warnings: number
  figures: number
  covered: number
  coverage: string
}

/** A finding of a document, both counted from 0, that also shows in another at `start`. */
export interface Between {
  document: number
  finding: number
  message: string
  file: string
  start: number
}

/** What the findings of other documents say of this one. */
export function mentions(index: Index, document: number): Mention[] {
  const file = index.documents[document]?.file
  return index.between
    .filter((one) => one.file === file)
    .map((one) => ({ file: index.documents[one.document]!.file, finding: one.finding, message: one.message, start: one.start }))
}

/** The number of the document that is called so; -1 where there is none. */
export function numbered(index: Index, file: string): number {
  return index.documents.findIndex((one) => one.file === file)
}

/** What stands above the documents of the file. */
export interface Index {
  /** Whose rules the documents were audited by. */
  day: string
  documents: Entry[]
  /** Indices of the documents, the worst first. */
  order: number[]
  departments: Group[]
  /** Findings that also show in another document. */
  between: Between[]
  /** Decisions on what no longer occurs; here the verdict is a Chinese word. */
  gone: { id: string; verdict: string; line: Decision['line'] }[]
}

function data(id: string): unknown {
  const text = document.getElementById(id)?.textContent
  if (!text) {
    throw new Error(`the file has no part named ${id}`)
  }
  return JSON.parse(text)
}

export function index(): Index {
  return data('index') as Index
}

/** A document, counted from 0; only now is it read, so that a file of many opens quickly. */
export function opened(number: number): AuditResult {
  return data(`data-${number + 1}`) as AuditResult
}

/**
 * What an address such as #d2-f3 means: the second document and its third finding, both then counted from 0; #d2-a57 is
 * what stands at a place of its text.
 */
export interface Address {
  document: number | null
  finding: number | null
  at: number | null
}

export function read(hash: string, documents: number): Address {
  const found = /^#d(\d+)(?:-(?:[fp](\d+)|a(\d+)))?/.exec(hash)
  const document = found ? Number(found[1]) - 1 : documents === 1 ? 0 : null
  const known = document !== null && document >= 0 && document < documents
  return { document: known ? document : null, finding: known && found?.[2] ? Number(found[2]) - 1 : null, at: known && found?.[3] ? Number(found[3]) : null }
}
