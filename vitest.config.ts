import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,rules,mermaid,server,cli,client}/**/*.test.ts', 'test/*/**/*.test.ts'],
    exclude: ['node_modules/**', 'test/vscode/**'],
    setupFiles: ['test/enough-cases.ts'],
    testTimeout: 60_000,
  },
});
