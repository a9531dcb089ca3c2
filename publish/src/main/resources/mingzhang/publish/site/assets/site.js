// Search on the front page and other orders of comparisons. Without this file every page still says all that it has to say.
'use strict'

/** The front page's search over window.mzSearch, which assets/search-data.js sets. */
function searching(form) {
  const root = form.dataset.root
  const input = form.querySelector('input')
  const says = form.querySelector('.search-says')
  const found = form.querySelector('.search-found')
  const most = 40

  function link(address, words, beside) {
    const item = document.createElement('li')
    const anchor = document.createElement('a')
    anchor.href = root + address
    anchor.textContent = words
    item.append(anchor)
    if (beside) {
      const small = document.createElement('small')
      small.textContent = beside
      item.append(' ', small)
    }
    return item
  }

  function show() {
    const words = input.value.trim().split(/\s+/).filter(Boolean)
    found.replaceChildren()
    says.textContent = ''
    if (words.length === 0) {
      return
    }
    const matches = (text) => words.every((word) => text.includes(word))
    const items = []
    for (const [name, slug, region, documents] of window.mzSearch.departments) {
      if (matches(name + region)) {
        items.push(link(`departments/${slug}.html`, name, region))
      } else {
        for (const [year, kind, page] of documents) {
          if (matches(`${name}${region}${year}年${kind}`)) {
            items.push(link(`publications/${page}.html`, `${name} ${year} 年${kind}`, region))
          }
        }
      }
    }
    for (const term of window.mzSearch.terms) {
      if (matches(term)) {
        items.push(link(`glossary.html#${encodeURIComponent(term)}`, term, '名词解释'))
      }
    }
    found.append(...items.slice(0, most))
    says.textContent = items.length === 0 ? '没有找到。' : items.length > most ? `找到 ${items.length} 条，显示前 ${most} 条。` : `找到 ${items.length} 条。`
  }

  form.hidden = false
  input.addEventListener('input', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    found.querySelector('a')?.focus()
  })
  show()
}

/** A table whose columns of numbers can be sorted, the largest first and back. */
function sortable(table) {
  const body = table.tBodies[0]
  const heads = [...table.tHead.rows[0].cells]

  function value(row, column) {
    const text = row.cells[column].textContent.replace(/,/g, '')
    return /^-?\d/.test(text) ? Number(text) : -Infinity
  }

  heads.forEach((head, column) => {
    if (head.dataset.sort !== 'n') {
      return
    }
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = head.textContent
    head.replaceChildren(button)
    button.addEventListener('click', () => {
      const falling = head.getAttribute('aria-sort') !== 'descending'
      heads.forEach((other) => other.removeAttribute('aria-sort'))
      head.setAttribute('aria-sort', falling ? 'descending' : 'ascending')
      const rows = [...body.rows].sort((a, b) => (falling ? value(b, column) - value(a, column) : value(a, column) - value(b, column)) || 0)
      body.append(...rows)
    })
  })
}

const form = document.querySelector('form.search')
if (form && window.mzSearch) {
  searching(form)
}
document.querySelectorAll('table.sortable').forEach(sortable)
