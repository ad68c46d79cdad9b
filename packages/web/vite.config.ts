import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the API listens while the pages are developed; `npm run dev` sets it. */
const apiOrigin = process.env['FOOTING_API'] ?? 'http://127.0.0.1:4646'

// biome-ignore lint/style/noDefaultExport: Vite reads the default export.
export default defineConfig(({ command }) => {
  // What is built is served to people, whoever builds it: a test that builds must not leave a development build.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    root: import.meta.dirname,
    plugins: [react()],
    build: { outDir: 'dist', emptyOutDir: true },
    server: { proxy: { '/api': { target: apiOrigin } } },
    preview: { proxy: { '/api': { target: apiOrigin } } },
  }
})
