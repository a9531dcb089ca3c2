// Runs npm for Maven: `node build.mjs build` or `node build.mjs test`. A step whose inputs are the same as when
// it last succeeded is not run again; delete target/ to force it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// The Chinese names of everything that a report says stand with the audit.
const words = '../audit/src/main/resources/mingzhang/audit/words.json'

const steps = {
  build: { script: 'build', inputs: ['src', 'public', 'index.html', 'vite.config.ts', 'vite.viewer.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json', words], output: 'target/classes/mingzhang/viewer/viewer.js' },
  test: { script: 'test', inputs: ['src', 'test', 'vite.config.ts', 'package-lock.json', words], output: '.' },
}

const filesBelow = (path) => statSync(path).isDirectory() ? readdirSync(path).sort().flatMap((name) => filesBelow(join(path, name))) : [path]

function fingerprint(inputs) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesBelow)) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs work unless the stamp of this name already carries the fingerprint of the inputs. */
function once(name, inputs, output, work) {
  const stamp = `target/${name}.stamp`
  const now = fingerprint(inputs)
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
    return
  }
  work()
  mkdirSync('target', { recursive: true })
  writeFileSync(stamp, now)
}

function npm(...words) {
  const done = spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (done.error) {
    console.error(`cannot run npm: ${done.error.message}`)
  }
  if (done.status !== 0) {
    process.exit(done.status ?? 1)
  }
}

const step = steps[process.argv[2]]
if (!step) {
  console.error('usage: node build.mjs build|test')
  process.exit(2)
}
once('install', ['package.json', 'package-lock.json'], 'node_modules', () => npm('ci', '--no-audit', '--no-fund'))
once(step.script, step.inputs, step.output, () => npm('run', '--silent', step.script))
