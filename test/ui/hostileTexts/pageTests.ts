import { assert } from 'chai';
import type { Frame } from '@playwright/test';
import { hostileTexts, wrappings } from '../../hostileTexts';
import type { CommandName } from '../../../src/core/manifest/commands';
import { isLong } from '../../core/longForm';
import { title } from '../driver/spoken';
import { test } from '../driver/test';
import { until } from '../driver/until';
import type { Workbench } from '../workbench';

/** In the short form every sixth: the core’s tests render all of them. */
const texts = hostileTexts().filter((_, n) => isLong || n % 6 === 0);
const titleOf = (n: number): string => `Wrapping ${String(n)}`;
/** In the short form, that in which a text is itself. */
const inShort = [0];
const peopleAPair = 10;

/** A programme in which whatever has a name or a text has a hostile one, and notes. JSON is YAML as well. */
export function hostilePages(): Readonly<Record<string, string>> {
	const files: Record<string, string> = {};
	const write = (path: string, value: unknown): void => { files[`pages/${path}`] = typeof value === 'string' ? value : JSON.stringify(value); };
	write('programme.yaml', { name: 'Hostile', cohorts: texts.slice(0, 50).map((name, n) => ({ id: `c${String(n)}`, name })) });
	write('people.yaml', { people: texts.map((name, n) => ({ id: `p${String(n)}`, name })) });
	for (let n = 0; n < texts.length; n += peopleAPair) {
		const people = Array.from({ length: peopleAPair }, (_, i) => `p${String((n + i) % texts.length)}`);
		write(
			`pairs/${String(n)}.yaml`,
			{
				mentors: people.slice(0, 5),
				mentees: people.slice(5),
				cohort: `c${String(n % 50)}`,
				goals: n === 0 ? texts.map((text, g) => ({ id: `g${String(g)}`, text })) : [],
			},
		);
		write(
			`sessions/${String(n)}/2021-08-06-01.yaml`,
			{
				date: '2021-08-06',
				title: texts[n],
				topics: texts.slice(n, n + peopleAPair),
				...(n === 0
					&& {
						summary: texts.join('\n\n'),
						decisions: texts,
						actions: texts.map(text => ({ text, owner: text })),
						agenda: { mentor: texts, mentee: texts },
					}),
			},
		);
	}
	write(
		'reflections/0/x.md',
		`---\nsession: 2021-08-06-0-01\nauthor: p5\nvisibility: pair\ndate: 2021-08-06\n---\n# Note\n\n## Next\n\n${texts.join('\n\n')}\n`,
	);
	write('notes/harmless.md', '# Harmless\n\ntext\n');
	wrappings.forEach((wrap, n) => { write(`notes/wrapping${String(n)}.md`, [`# ${titleOf(n)}`, ...texts.map(wrap)].join('\n\n')); });
	return files;
}

/** Tests of pages, in a window that has `hostilePages`. The last one leaves it without keys. */
export function pageTests(window: () => Workbench): void {
	let workbench: Workbench;
	let told: string[] = [];

	test.beforeAll(() => {
		workbench = window();
		const { page } = workbench;
		page.on('dialog', dialog => { told.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
		page.on('console', message => {
			if (/Content Security Policy|Refused to/i.test(message.text())) {
				told.push(`violation: ${message.text()}`);
			}
		});
		page.on('request', request => {
			const { origin, hostname, pathname } = new URL(request.url());
			const isFile = hostname.endsWith('.vscode-resource.vscode-cdn.net')
				&& [process.cwd(), workbench.folder].some(place => pathname.startsWith(`${place}/`));
			if (origin !== new URL(page.url()).origin && !isFile) {
				told.push(`request: ${request.url()}`);
			}
		});
	});

	const pageOf = (heading: string): Promise<Frame> => until(`the page of ${heading}`, async () => {
		const page = await workbench.webview();
		return await page.locator('article h1').first().innerText({ timeout: 1000 }) === heading && page;
	});
	const begin = async (name: string, command: CommandName): Promise<void> => {
		told = [];
		await workbench.openFile(name);
		await workbench.runCommand(`Mentor Notes: ${title(command)}`);
	};
	/** What stands in a page that could do something. */
	const activeIn = (page: Frame): Promise<readonly string[]> => page.evaluate(() => {
		const elements = [...document.querySelectorAll('main *')];
		const isOwn = (address: string): boolean =>
			address === '#'
				|| /^#note-\d+(?:-from)?$/.test(address)
				|| address.startsWith(`${location.origin}/`)
				|| new URL(address).hostname.endsWith('.vscode-cdn.net');
		return [...new Set([
			...elements
				.map(element => element.localName)
				.filter(name => [
					'script',
					'style',
					'link',
					'meta',
					'base',
					'iframe',
					'frame',
					'object',
					'embed',
					'form',
					'template',
					'video',
					'audio',
					'math',
					'foreignObject',
					'use',
				].includes(name)),
			...elements
				.flatMap(element => element.getAttributeNames())
				.filter(name => name.startsWith('on')
					|| ['srcset', 'action', 'formaction', 'xlink:href', 'ping', 'target', 'background'].includes(name)),
			...elements
				.flatMap(element => ['href', 'src'].map(name => element.getAttribute(name)))
				.flatMap(address => address === null || isOwn(address) ? [] : [address]),
		])];
	});
	const elementsIn = (page: Frame): Promise<number> => page.locator('main *').count();

	wrappings.forEach((_, n) => {
		test(`has nothing that runs, asks or leads elsewhere: a note, ${titleOf(n)}${inShort.includes(n) ? '' : ' [long]'}`, async () => {
			await begin(`wrapping${String(n)}.md`, 'previewReflection');
			const page = await pageOf(titleOf(n));
			await page.locator('main > p.empty').waitFor({ state: 'hidden' });
			assert.deepEqual([told, await activeIn(page)], [[], []]);
			report(await elementsIn(page));
			await workbench.closeEditors();
		});
	});

	test('nor has a brief in which all is hostile [long]', async () => {
		await begin('pages/pairs/0.yaml', 'openBrief');
		const page = await until('the brief', async () => {
			const shown = await workbench.webview();
			return await shown.locator('section').count() > 3 && shown;
		});
		assert.ok(await elementsIn(page) > texts.length);
		assert.deepEqual([told, await activeIn(page)], [[], []]);
		report(await elementsIn(page));
	});

	for (const [what, file, whole] of [['note', 'x.md', '.formatted .block'], ['session', 'pages/sessions/0/2021-08-06-01.yaml', '[data-list="actions"]']] as const) {
		test(`nor has the page of a ${what} in which all is hostile`, async () => {
			await begin(file, 'openAsPage');
			const page = await until('the page', async () => {
				const shown = await workbench.webview();
				return await shown.locator(whole).count() > texts.length / 2 && shown;
			});
			assert.deepEqual([told, await activeIn(page)], [[], []]);
			report(await elementsIn(page));
			await workbench.closeEditors();
		});
	}

	test('nor has an overview in which all is hostile, wherever its table is scrolled to [long]', async () => {
		await begin('pages/programme.yaml', 'openOverview');
		const page = await until('the overview', async () => {
			const shown = await workbench.webview();
			return (await shown.locator('h1').allInnerTexts()).includes('Hostile') && shown;
		});
		const seen = new Set<string>();
		const scroller = page.locator('#pairs .scroller');
		for (let top = 0; top <= await scroller.evaluate(element => element.scrollHeight); top += 300) {
			await scroller.evaluate((element, to) => { element.scrollTop = to; }, top);
			for (const row of await page.locator('#pairs tbody tr:not(.space)').allInnerTexts()) {
				seen.add(row);
			}
			assert.deepEqual([told, await activeIn(page)], [[], []]);
		}
		assert.ok(seen.size >= Math.floor(texts.length / peopleAPair), String(seen.size));
		report(seen.size);
	});

	// The last one: with so much in its way, the page passes no key on any more.
	test('has a policy that blocks and reports all active content', async () => {
		await begin('harmless.md', 'previewReflection');
		const page = await pageOf('Harmless');
		await page.evaluate(() => {
			const add = (name: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement => {
				const element = document.createElement(name);
				Object.entries(attributes).forEach(([key, value]) => { element.setAttribute(key, value); });
				element.textContent = text;
				document.body.append(element);
				return element;
			};
			add('script', {}, 'alert(1)');
			add('img', { src: 'https://hostile.example/x.png' });
			add('base', { href: 'https://hostile.example/' });
			add('iframe', { src: 'https://hostile.example/frame' });
			add('p', { style: 'color: red' });
			add('button', { onclick: 'alert(2)' }).click();
			(add('form', { action: 'https://hostile.example/form', method: 'post' }) as HTMLFormElement).submit();
			void fetch('https://hostile.example/fetch').catch(() => undefined);
		});
		for (const directive of ['script-src', 'img-src', 'base-uri', 'default-src', 'style-src', 'form-action', 'connect-src']) {
			await until(
				`the violation of ${directive}`,
				() => Promise.resolve(told.some(one => one.startsWith('violation') && one.includes(directive))),
				10_000,
			);
		}
	});

	function report(elements: number): void {
		if (isLong) {
			console.log(`      ${String(texts.length)} texts, ${String(elements)} elements`);
		}
	}
}
