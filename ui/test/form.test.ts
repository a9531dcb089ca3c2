import { describe, expect, it } from 'vitest'
import { dayOf, type Field, meant, problem } from '../src/desk/form'

const card: Field = { key: 'card', label: '卡片号', pattern: '[0-9A-Z\\-]{1,40}', hint: '1 至 40 位数字、大写字母或连字符。' }
const amount: Field = { key: 'amount', label: '价值（元）', type: 'money' }

describe('a form of the desk', () => {
  it('says at the field what is wrong with it', () => {
    expect(problem(card, '')).toBe('请填写。')
    expect(problem(card, 'c 1')).toBe('1 至 40 位数字、大写字母或连字符。')
    expect(problem(card, 'C-1')).toBe('')
    expect(problem(amount, '12.345')).toBe('写成 12345.67，最多两位小数。')
    expect(problem(amount, '1,234.50')).toBe('')
    expect(problem({ ...card, optional: true }, '')).toBe('')
    expect(problem({ key: 'kind', label: '类别', choices: ['货物'] }, '')).toBe('请选一项。')
    expect(problem({ key: 'posts', label: '编制数', type: 'number' }, '3.5')).toBe('请填整数。')
  })

  it('finds the field that a refusal speaks of', () => {
    const fields = [{ key: 'name', label: '名称' }, card, amount]
    expect(meant(fields, '该单位这一资产卡片号已被使用。')?.key).toBe('card')
    expect(meant(fields, '资产数量须大于零，价值不能为负。')?.key).toBe('amount')
    expect(meant(fields, '另一项操作正在改动同一内容，请稍后再试。')).toBeUndefined()
  })

  it('begins with the last day of a year that is over', () => {
    expect(dayOf(2001)).toBe('2001-12-31')
  })
})
