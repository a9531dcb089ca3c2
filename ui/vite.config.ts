import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// The pages are served from inside a jar: everything comes from the server itself, nothing from elsewhere.
export default defineConfig({
  plugins: [vue()],
  build: {
    outDir: 'target/classes/mingzhang/ui',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
  test: { environment: 'happy-dom', include: ['test/**/*.test.ts'] },
})
