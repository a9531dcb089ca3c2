// Fetches the typefaces with npm and lays each down as a plain TrueType file with only the tables that drawing a page
// needs. Done once; delete target/ to do it again.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

const folder = 'target/classes/mingzhang/fonts'
const faces = {
  'song.ttf': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'song-bold.ttf': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'hei.ttf': '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'kai.ttf': '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
}
const licences = {
  'OFL-NotoSerifSC.txt': '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
  'OFL-NotoSansSC.txt': '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
  'OFL-LXGWWenKai.txt': '@fontsource/lxgw-wenkai/LICENSE',
}
const kept = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name']

/** The tables of a TrueType file or of a WOFF file, by tag. */
function tablesOf(bytes) {
  const packed = bytes.toString('latin1', 0, 4) === 'wOFF'
  const count = bytes.readUInt16BE(packed ? 12 : 4)
  const tables = new Map()
  for (let i = 0; i < count; i++) {
    const at = packed ? 44 + 20 * i : 12 + 16 * i
    const tag = bytes.toString('latin1', at, at + 4)
    const offset = bytes.readUInt32BE(at + (packed ? 4 : 8))
    const stored = bytes.readUInt32BE(at + (packed ? 8 : 12))
    const table = bytes.subarray(offset, offset + stored)
    const whole = packed && stored < bytes.readUInt32BE(at + 12)
    tables.set(tag, whole ? inflateSync(table) : Buffer.from(table))
  }
  return tables
}

function checksum(table) {
  let sum = 0
  for (let i = 0; i < table.length; i += 4) {
    sum = (sum + ((table[i] << 24) | ((table[i + 1] ?? 0) << 16) | ((table[i + 2] ?? 0) << 8) | (table[i + 3] ?? 0))) >>> 0
  }
  return sum
}

/** A TrueType file of these tables. */
function trueType(tables) {
  const count = tables.length
  const power = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(16 * power, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE(16 * (count - power), 10)
  const parts = [head]
  let offset = head.length
  tables.forEach(([tag, table], i) => {
    head.write(tag, 12 + 16 * i, 'latin1')
    head.writeUInt32BE(checksum(table), 16 + 16 * i)
    head.writeUInt32BE(offset, 20 + 16 * i)
    head.writeUInt32BE(table.length, 24 + 16 * i)
    const padding = (4 - (table.length % 4)) % 4
    parts.push(table, Buffer.alloc(padding))
    offset += table.length + padding
  })
  return Buffer.concat(parts)
}

/** The table of characters without variation sequences, which nothing here draws. */
function withoutVariations(cmap) {
  const plain = Buffer.from(cmap)
  let kept = 0
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = 4 + 8 * i
    if (cmap.readUInt16BE(cmap.readUInt32BE(at + 4)) !== 14) {
      cmap.copy(plain, 4 + 8 * kept, at, at + 8)
      kept++
    }
  }
  plain.writeUInt16BE(kept, 2)
  return plain
}

const stamp = 'target/build.stamp'
const hash = createHash('sha256')
for (const input of ['package.json', 'package-lock.json', 'build.mjs']) {
  hash.update(readFileSync(input))
}
const now = hash.digest('hex')
if (existsSync(`${folder}/kai.ttf`) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  process.exit(0)
}
const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' })
if (npm.status !== 0) {
  console.error(npm.error ? `cannot run npm: ${npm.error.message}` : 'npm could not fetch the typefaces')
  process.exit(npm.status ?? 1)
}
mkdirSync(folder, { recursive: true })
for (const [name, source] of Object.entries(faces)) {
  const tables = tablesOf(readFileSync(`node_modules/${source}`))
  tables.set('cmap', withoutVariations(tables.get('cmap')))
  writeFileSync(`${folder}/${name}`, trueType(kept.map((tag) => [tag, tables.get(tag)])))
}
for (const [name, source] of Object.entries(licences)) {
  writeFileSync(`${folder}/${name}`, readFileSync(`node_modules/${source}`))
}
writeFileSync(stamp, now)
