import type { Block } from '../api'

/**
 * The heading element of each block: h2 for the outermost that there is, never a step of two, whatever levels
 * the document itself leaves out. Blocks that are no headings have 0.
 */
export function headingDepths(blocks: Block[]): number[] {
  const above: number[] = []
  return blocks.map((block) => {
    if (block.type !== 'heading') {
      return 0
    }
    while (above.length > 0 && above.at(-1)! >= block.level) {
      above.pop()
    }
    above.push(block.level)
    return Math.min(6, above.length + 1)
  })
}
