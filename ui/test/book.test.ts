import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { read } from '../src/file/book'
import FileApp from '../src/file/FileApp.vue'
import type { Between, Entry } from '../src/file/book'
import { fixture } from './fixture'

const entry = (file: string, errors: number, error: string | null = null): Entry => ({
  file,
  error,
  title: error === null ? file.replace('.docx', '') : '',
  department: '某局',
  year: 2020,
  kind: 'final-accounts',
  errors,
  warnings: 0,
  notes: 0,
  dismissed: 0,
  figures: 5,
  covered: 4,
  relations: 2,
  broken: 1,
  notAssessable: 0,
  coverage: '80.0%',
})

function part(id: string, data: unknown) {
  const script = document.createElement('script')
  script.type = 'application/json'
  script.id = id
  script.textContent = JSON.stringify(data)
  document.body.append(script)
}

function file(documents: Entry[], between: Between[] = []) {
  part('index', { day: '2026-01-01', documents, order: documents.map((_, i) => documents.length - 1 - i), departments: [], between, gone: [] })
  documents.forEach((_, i) => part(`data-${i + 1}`, fixture()))
  return mount(FileApp, { attachTo: document.body })
}

beforeEach(() => {
  Element.prototype.scrollIntoView = () => {}
  location.hash = ''
})
enableAutoUnmount(afterEach)
afterEach(() => document.body.replaceChildren())

describe('a report that is a single file', () => {
  it('opens its only document at once', () => {
    expect(file([entry('甲.docx', 1)]).find('.paper').text()).toContain('1272.56万元')
  })

  it('lists several documents in the given order and opens the one that is chosen', async () => {
    const page = file([entry('甲.docx', 0), entry('乙.docx', 3)])
    expect(page.findAll('.ranking a').map((link) => link.attributes('href'))).toEqual(['#d2', '#d1'])
    expect(page.find('.paper').exists()).toBe(false)
    location.hash = '#d2'
    dispatchEvent(new Event('hashchange'))
    await nextTick()
    expect(page.find('.file-title').text()).toBe('乙')
    expect(page.find('.paper').exists()).toBe(true)
  })

  it('opens the finding that its address names', async () => {
    location.hash = '#d1-f2'
    const page = file([entry('甲.docx', 1)])
    await nextTick()
    expect(page.find('.finding.open').text()).toContain('增减原因没有说明')
  })

  it('shows a finding of another document where it concerns this one, and leads there and back', async () => {
    location.hash = '#d1'
    const start = fixture().figures[1]!.start
    const page = file([entry('夹/甲.docx', 0), entry('夹/乙.docx', 1)], [{ document: 1, finding: 0, message: '与甲对不上', file: '夹/甲.docx', start }])
    expect(page.find('.mention').text()).toContain('与甲对不上')
    await page.findAll('.mention button')[0]!.trigger('click')
    expect(page.find('.relations h2').text()).toContain('1020.75万元')
    await page.findAll('.mention button')[1]!.trigger('click')
    expect(location.hash).toBe('#d2-f1')
  })

  it('opens the figure that an address names by its place', async () => {
    location.hash = `#d1-a${fixture().figures[1]!.start}`
    const page = file([entry('甲.docx', 1)])
    await nextTick()
    expect(page.find('.relations h2').text()).toContain('1020.75万元')
  })

  it('says that a document was not checked', () => {
    const page = file([entry('坏.pdf', 0, '文件已损坏。')])
    expect(page.find('[role=alert]').text()).toContain('文件已损坏。')
    expect(page.find('.paper').exists()).toBe(false)
  })
})

describe('an address within the file', () => {
  it('counts from one and knows no more than there is', () => {
    expect(read('#d2-f3', 4)).toEqual({ document: 1, finding: 2, at: null })
    expect(read('#d9', 4)).toEqual({ document: null, finding: null, at: null })
    expect(read('', 1)).toEqual({ document: 0, finding: null, at: null })
    expect(read('#all', 4)).toEqual({ document: null, finding: null, at: null })
  })
})
