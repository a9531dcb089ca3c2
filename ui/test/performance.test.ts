import { describe, expect, it } from 'vitest'
import { about, amount, colour, same } from '../src/desk/performance'

describe('performance at the desk', () => {
  it('groups amounts without calculating with them', () => {
    expect(amount('1234567.5')).toBe('1,234,567.50')
    expect(amount('0')).toBe('0.00')
    expect(amount('99999999999999.99')).toBe('99,999,999,999,999.99')
    expect(amount(null)).toBe('—')
  })

  it('finds the row that a remark is about', () => {
    const remark = { id: 'no-reason', refuses: true, path: ['重点项目', '产出指标', '清淤长度'], found: '', mend: '' }
    expect(about(remark, ['产出指标', '清淤长度'])).toBe(true)
    expect(about(remark, ['产出指标', '验收合格率'])).toBe(false)
    expect(about({ ...remark, path: [] }, ['产出指标'])).toBe(false)
    expect(same(['甲', '乙'], ['甲'])).toBe(false)
  })

  it('knows the colours of alerts', () => {
    expect([colour('红'), colour('黄'), colour('绿'), colour('')]).toEqual(['red', 'yellow', 'green', ''])
  })
})
