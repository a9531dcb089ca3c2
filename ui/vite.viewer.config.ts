import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

// The same viewer as one classic script and one style, to stand inside a report that is a single file.
export default defineConfig({
  plugins: [vue()],
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'target/classes/mingzhang/viewer',
    emptyOutDir: true,
    target: 'es2019',
    cssCodeSplit: false,
    modulePreload: false,
    lib: { entry: 'src/file/main.ts', formats: ['iife'], name: 'mingzhang', fileName: () => 'viewer.js', cssFileName: 'viewer' },
  },
})
