/** What every page of the desk does: ask, show what came of it, ask again. */
import { onMounted, ref } from 'vue'
import { all, call, here } from './api'

export interface Organisation {
  name: string
  code: string | null
  level: number | null
  kind: string | null
  region: string | null
  parent: string | null
  validFrom: string
  validUntil: string | null
}

/** Loads a page once it is there; what went wrong is in failed. */
export function useLoading(load: () => Promise<void>) {
  const failed = ref('')
  const loaded = ref(false)
  async function again() {
    failed.value = ''
    try {
      await load()
      loaded.value = true
    } catch (problem) {
      failed.value = (problem as Error).message
    }
  }
  onMounted(again)
  return { failed, loaded, again }
}

/** Sends something, loads the page again and says what was done. */
export async function sent(path: string, body: unknown, again: () => Promise<void>, says: string): Promise<string> {
  await call('POST', path, body)
  await again()
  return says
}

/** The organisations of a day. */
export function organisations(day: string): Promise<Organisation[]> {
  return all<Organisation>(`organisations?day=${day}`)
}

/** The chosen department with all that stands below it, as choices of a form. */
export function unitsOf(all: Organisation[]): { value: string; says: string }[] {
  const below = new Set([here.department])
  for (let more = true; more; ) {
    const found = all.filter((one) => one.code && one.parent && below.has(one.parent) && !below.has(one.code))
    found.forEach((one) => below.add(String(one.code)))
    more = found.length > 0
  }
  return all.filter((one) => one.code && below.has(one.code)).map((one) => ({ value: String(one.code), says: `${one.code} ${one.name}` }))
}

/** The place of the chosen department of the chosen year. */
export const place = () => `${here.year}/${encodeURIComponent(here.department)}`
