import { defineConfig } from 'vite';

/** Builds the widget: one classic script with its styles inside, so that a page needs one tag. */
export default defineConfig({
  root: 'widget',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    outDir: '../dist',
    emptyOutDir: false,
    copyPublicDir: false,
    lib: { entry: 'src/main.tsx', formats: ['iife'], name: 'VitrinaWidget', fileName: () => 'widget.js' },
    reportCompressedSize: false,
  },
});
