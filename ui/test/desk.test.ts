import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { all, here, type Line } from '../src/desk/api'
import AdjustPage from '../src/desk/pages/AdjustPage.vue'
import EvaluationPage from '../src/desk/pages/EvaluationPage.vue'
import MonitoringPage from '../src/desk/pages/MonitoringPage.vue'
import TargetsPage from '../src/desk/pages/TargetsPage.vue'

type Answer = (address: URL, body: unknown) => unknown
let answer: Answer
const sent: { method: string; path: string; body: unknown }[] = []
const list = (items: unknown[]) => ({ items, total: items.length })

beforeEach(() => {
  sent.length = 0
  sessionStorage.clear()
  here.year = 2024
  here.department = '301'
  here.session = { who: '甲', grants: [], rights: ['调整预算'], word: 'w', vouching: false }
  vi.stubGlobal('fetch', async (path: string, init: { method: string; body?: string }) => {
    const address = new URL(path, 'http://desk')
    const body = init.body ? (JSON.parse(init.body) as unknown) : undefined
    sent.push({ method: init.method, path: decodeURIComponent(address.pathname), body })
    const got = await answer(address, body)
    return { ok: true, status: init.method === 'GET' ? 200 : 204, json: async () => got }
  })
})
afterEach(() => vi.unstubAllGlobals())

const subjects = ['P1', 'P2'].map((code) => ({ of: '项目', code, name: `项目${code}`, forms: {} }))
const form = (name: string, code: string) => ({
  form: name, day: null, name: `${code} 的表`, frame: '', standing: '', mayEdit: true, maySubmit: false, mayDecide: false,
  columns: ['指标值', '分值'], rows: [{ path: ['产出指标', '数量指标', '长度'], words: { 指标值: '≥12公里' }, revision: 1 }],
  versions: [], rulings: [], remarks: [],
})

describe('the desk', () => {
  it('reads every page of a list', async () => {
    answer = (address) => {
      const page = Number(address.searchParams.get('page'))
      return { items: Array.from({ length: page < 2 ? 2000 : 3 }, (_, i) => page * 2000 + i), total: 4003 }
    }
    const found = await all<number>('organisations?day=2024-01-01')
    expect(found).toHaveLength(4003)
    expect(found.at(-1)).toBe(4002)
  })

  it('adjusts the line that was chosen, whatever the day does to the list', async () => {
    const line = (project: string): Line => ({ unit: '301001', fiscalYear: 2024, nature: '项目支出', project, function: '2010101', departmentEconomy: '30201', governmentEconomy: '50201', fund: '一般', level: '县', says: null })
    const of = { '2024-03-01': ['乙', '丙'], '2024-04-01': ['丙'] } as Record<string, string[]>
    answer = (address) =>
      address.pathname.includes('/budgets/') ? list((of[address.searchParams.get('day') ?? ''] ?? ['甲', '乙']).map((project) => ({ line: line(project), fen: 100 }))) : list([])
    const page = mount(AdjustPage)
    await flushPromises()
    const choice = page.find('.part select')
    await choice.findAll('option')[2]?.setValue()
    await page.find('.part input').setValue('5')
    const day = page.find('.panel-head input[type=date]')
    await day.setValue('2024-03-01')
    await flushPromises()
    await page.find('input[name=authority]').setValue('甲财预〔2024〕9号')
    await page.find('input[name=authorityDate]').setValue('2024-02-01')
    await page.find('input[name=effectiveOn]').setValue('2024-02-01')
    await page.find('form.form-box').trigger('submit')
    await flushPromises()
    expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ changes: [{ line: { project: '乙' }, fen: 500 }] })

    await page.find('.part select').findAll('option')[1]?.setValue()
    await day.setValue('2024-04-01')
    await flushPromises()
    expect((page.find('.part select').element as HTMLSelectElement).value).toBe('')
  })

  it('does not write over an indicator that is filled', async () => {
    answer = (address) => (address.pathname.endsWith('overview') ? list(subjects) : form('绩效目标', 'P1'))
    const page = mount(TargetsPage, { global: { stubs: { PublishBox: true } } })
    await flushPromises()
    const fields = page.findAll('form[aria-labelledby=add-head] input')
    await fields[0]?.setValue('长度')
    await fields[1]?.setValue('1')
    await page.find('form[aria-labelledby=add-head]').trigger('submit')
    await flushPromises()
    expect(page.find('[role=alert]').text()).toBe('已有这个指标，请在表中修改。')
    expect(sent.filter((one) => one.method === 'PUT')).toHaveLength(0)
    await fields[0]?.setValue('宽度')
    await page.find('form[aria-labelledby=add-head]').trigger('submit')
    await flushPromises()
    expect(sent.filter((one) => one.method === 'PUT')).toHaveLength(1)
  })

  it.each([
    ['targets', TargetsPage],
    ['evaluation', EvaluationPage],
    ['monitoring', MonitoringPage],
  ])('never shows the form of another subject: %s', async (_, Page) => {
    const waiting: Record<string, (() => void)[]> = { P1: [], P2: [] }
    const late = { P1: false, P2: false } as Record<string, boolean>
    const release = async (code: string) => {
      late[code] = false
      waiting[code]?.splice(0).forEach((go) => go())
      await flushPromises()
    }
    answer = async (address) => {
      const path = decodeURIComponent(address.pathname)
      if (path.endsWith('overview')) {
        return list(subjects)
      }
      const code = /projects\/(P\d)/.exec(path)?.[1]
      if (!code) {
        return list([])
      }
      if (late[code]) {
        await new Promise<void>((go) => waiting[code]?.push(go))
      }
      return path.includes('/forms/')
        ? form(path.split('/').at(-1) ?? '', code)
        : { name: `${code} 的表`, day: '', worst: '', colour: '', items: [], lines: [], timeline: [], arithmetic: [], rows: [], recheck: null, opinion: null }
    }
    const page = mount(Page, { global: { stubs: { PublishBox: true } } })
    await flushPromises()
    expect(page.text()).toContain('P1 的表')
    late.P1 = late.P2 = true
    await page.find('.subject select').setValue('1')
    await flushPromises()
    expect(page.text()).not.toContain('的表')
    await page.find('.subject select').setValue('0')
    await flushPromises()
    await release('P2')
    expect(page.text()).not.toContain('的表')
    await release('P1')
    expect(page.text()).toContain('P1 的表')
  })
})
