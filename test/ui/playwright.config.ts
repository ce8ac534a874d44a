import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/*
 * `npx playwright test -c test/ui importing` runs the files with “importing” in their name. The language is that of the run, which
 * MENTOR_NOTES_LANGUAGE names: a test needs to know it when it is read. Main jobs, [main] in a title, are done in Indonesian, all others
 * in English, those with [long] not at all. The long form does all in both, but in English only what has [once]: it is about more than
 * one language or none.
 */
const language = process.env['MENTOR_NOTES_LANGUAGE'] === 'id' ? 'id' : 'en';
const isLong = process.env['MENTOR_NOTES_LONG'] === '1';
const isCounted = process.env['MENTOR_NOTES_COUNTS'] !== undefined;
const compiled = join(process.cwd(), 'out', 'test', 'ui');

export default defineConfig({
	testDir: compiled,
	// Never what is left of a test that is no more.
	testMatch: readdirSync(join(process.cwd(), 'test', 'ui'), { recursive: true, encoding: 'utf8' })
		.filter(path => path.endsWith('.test.ts')).map(path => join(compiled, path.replace(/ts$/, 'js'))),
	build: { external: ['**/out/**'] },
	projects: [{
		name: language,
		...(isLong
			? language === 'id' ? { grepInvert: /\[once\]/ } : {}
			: language === 'id' ? { grep: /\[main\]/, grepInvert: /\[long\]/ } : { grepInvert: /\[(?:long|main)\]/ }),
	}],
	outputDir: join(process.cwd(), 'out', 'failures', [language, process.env['MENTOR_NOTES_TODAY'] ?? []].flat().join('-')),
	reporter: isCounted ? './reporter.ts' : 'list',
	timeout: 240_000,
	forbidOnly: isCounted,
	// On a busy machine a window can lose a key: what passes then is flaky. Tests that share a window are tried again together.
	retries: 1,
	workers: 2,
	// Pictures of every frame would make a second try twice as expensive.
	use: { screenshot: 'only-on-failure', trace: { mode: 'on-first-retry', screenshots: false } },
});
