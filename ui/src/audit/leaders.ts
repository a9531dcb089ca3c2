/** The dots that lead from a title to its page in a table of contents: on a screen a few of them do. */
const leaders = /(?:[.．·•]\s?){7,}|…{3,}|_{7,}/g

export function hasLeaders(text: string): boolean {
  return text.search(leaders) >= 0
}

export function shortLeaders(text: string): string {
  return text.replace(leaders, ' …… ')
}
