import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { listed } from '../src/audit/listed'
import ReportView from '../src/audit/ReportView.vue'
import { fixture } from './fixture'

const scrolled = vi.fn()

beforeEach(() => {
  scrolled.mockClear()
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled(this.textContent)
  }
})

const shown = () => mount(ReportView, { props: { result: fixture() }, attachTo: document.body })

describe('an audited document', () => {
  it('is shown as it was published, merged cells included', () => {
    const page = shown()
    expect(page.find('.paper h2').text()).toBe('一、收入支出总体情况')
    expect(page.find('.paper p').text()).toContain('其中：本年收入1020.75万元')
    expect(page.find('.table-block th').attributes('colspan')).toBe('2')
    expect(page.find('.chart-block').text()).toContain('680.82')
  })

  it('tints each figure by what became of it', () => {
    const page = shown()
    expect(page.find('[data-figure="0"]').classes()).toContain('broken')
    expect(page.find('[data-figure="1"]').classes()).toContain('held')
    expect(page.find('[data-figure="3"]').classes()).toContain('uncovered')
  })

  it('leads from a finding to its place and its relation', async () => {
    const page = shown()
    await page.find('.finding.error').trigger('click')
    await nextTick()
    expect(scrolled).toHaveBeenCalledWith('1272.56万元')
    expect(page.find('[data-figure="0"]').classes()).toContain('is-active')
    expect(page.find('.relations').text()).toContain('1020.75 + 51.81 = 1072.56')
  })

  it('leads through all places of a finding and around', async () => {
    const page = shown()
    await page.find('.finding.error').trigger('click')
    expect(page.find('.steps').text()).toContain('第 1 / 2 处')
    await page.findAll('.step')[1]!.trigger('click')
    await nextTick()
    expect(scrolled).toHaveBeenLastCalledWith('1272.56')
    await page.findAll('.step')[1]!.trigger('click')
    expect(page.find('.steps').text()).toContain('第 1 / 2 处')
  })

  it('leads from a total to its parts and back', async () => {
    const page = shown()
    await page.find('[data-figure="0"]').trigger('click')
    expect(page.findAll('.paper .is-part').map((part) => part.text())).toEqual(['1020.75万元', '51.81万元'])
    expect(page.find('.relations').text()).toContain('[1072.55, 1072.57]')
    await page.findAll('.go.part')[1]!.trigger('click')
    expect(scrolled).toHaveBeenLastCalledWith('51.81万元')
    await page.find('[data-figure="2"]').trigger('click')
    expect(page.find('.paper .is-result').text()).toBe('1272.56万元')
  })

  it('puts the broken relation of a figure first', async () => {
    const page = shown()
    await page.find('[data-figure="1"]').trigger('click')
    expect(page.findAll('.relation').map((one) => one.find('.verdict').text())).toEqual(['不符', '相符'])
  })

  it('says honestly that nothing covers a figure', async () => {
    const page = shown()
    await page.find('[data-figure="3"]').trigger('click')
    expect(page.find('.relations').text()).toContain('因此没有核对')
  })

  it('is filtered by severity', async () => {
    const page = shown()
    await page.find('.chip.error').trigger('click')
    expect(page.findAll('.finding').map((one) => one.classes())).toEqual([expect.arrayContaining(['warning'])])
  })

  it('counts what was checked', () => {
    const text = shown().find('.summary').text()
    expect(text).toContain('发现 1 处错误')
    expect(text).toMatch(/数字5.*已覆盖4.*关系2/s)
  })

  it('is walked with the keyboard', async () => {
    const page = shown()
    const first = page.find<HTMLElement>('[data-figure="0"]')
    first.element.focus()
    await first.trigger('keydown', { key: 'ArrowRight' })
    expect(document.activeElement?.textContent).toBe('1020.75万元')
    await page.find('[data-figure="1"]').trigger('keydown', { key: 'Enter' })
    expect(page.find('.relations').exists()).toBe(true)
    await page.find('.report').trigger('keydown', { key: 'Escape' })
    expect(page.find('.relations').exists()).toBe(false)
  })

  it('is copied as plain text', () => {
    expect(listed(fixture())).toContain('1. 【错误·合计】收入总计与其组成部分之和不符\n   印作 1272.56万元，应为 1072.56万元')
  })

  it('leads back to the figure that was opened before', async () => {
    const page = shown()
    await page.find('[data-figure="0"]').trigger('click')
    await page.find('[data-figure="1"]').trigger('click')
    expect(page.find('.relations h2').text()).toContain('1020.75万元')
    await page.find('.step.back').trigger('click')
    expect(page.find('.relations h2').text()).toContain('1272.56万元')
    expect(page.find('.step.back').exists()).toBe(false)
  })

  it('goes from figure to figure of one state', async () => {
    const page = shown()
    await page.findAll('.legend button')[3]!.trigger('click')
    expect(scrolled).toHaveBeenLastCalledWith('4.0%')
  })

  it('lists dismissed findings apart', () => {
    const result = fixture()
    result.findings = result.findings.map((finding, i) =>
      i === 0 ? { ...finding, decision: { verdict: 'dismissed', line: '批复另有口径（某某，2021-09-30）' } } : finding,
    )
    const page = mount(ReportView, { props: { result } })
    expect(page.find('.findings > .finding-list').text()).not.toContain('1272.56')
    expect(page.find('.dismissed').text()).toContain('批复另有口径')
    expect(page.find('.chip.error').text()).toContain('0')
    expect(page.find('.summary-says').text()).toContain('没有发现错误')
  })
})
