import type { AuditResult, Decision } from '../api'

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

/** What stands above the documents of the file. */
export interface Index {
  /** Whose rules the documents were audited by. */
  day: string
  documents: Entry[]
  /** Indices of the documents, the worst first. */
  order: number[]
  departments: Group[]
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

/** What an address such as #d2-f3 means: the second document and its third finding, both then counted from 0. */
export interface Address {
  document: number | null
  finding: number | null
}

export function read(hash: string, documents: number): Address {
  const found = /^#d(\d+)(?:-[fp](\d+))?/.exec(hash)
  const document = found ? Number(found[1]) - 1 : documents === 1 ? 0 : null
  const known = document !== null && document >= 0 && document < documents
  return { document: known ? document : null, finding: known && found?.[2] ? Number(found[2]) - 1 : null }
}
