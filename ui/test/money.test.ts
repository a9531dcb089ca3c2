import { describe, expect, it } from 'vitest'
import { fen, yuan } from '../src/desk/money'

describe('money on the pages', () => {
  it('is shown with two decimals and thousands', () => {
    expect([0, 5, 50, 123, 100000, 123456789012345, -250].map(yuan)).toEqual(['0.00', '0.05', '0.50', '1.23', '1,000.00', '1,234,567,890,123.45', '-2.50'])
  })

  it('is read as people type it', () => {
    expect(['0', '12', '12.3', '12.34', '1,234.50', ' 1，234 ', '-5'].map(fen)).toEqual([0, 1200, 1230, 1234, 123450, 123400, -500])
  })

  it('is never guessed', () => {
    expect(['', '1.234', '十', '1e5', '1.2.3', '--1', '12345678901234'].map(fen)).toEqual([null, null, null, null, null, null, null])
  })

  it('comes back as it went', () => {
    for (let amount = -100000; amount < 100000; amount += 37) {
      expect(fen(yuan(amount))).toBe(amount)
    }
  })
})
