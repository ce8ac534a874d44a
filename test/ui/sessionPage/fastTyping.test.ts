import { assert } from 'chai';
import fc from 'fast-check';
import type { Browser } from '@playwright/test';
import type { SessionRequest } from '../../../src/core/pages/session/protocol';
import type { SessionPage } from '../../../src/core/pages/session/sessionPage';
import { isLong } from '../../core/longForm';
import { test } from '../driver/test';
import { openSessionPage } from './sessionPageInBrowser';
import { fullPage, showing } from './models';

/** A host that answers late: it takes requests for the decisions of a session in their order, and shows what it has when it is asked. */
class LateHost {
	#entries: readonly { readonly key: string; readonly text: string }[] = [{ key: 'd1', text: 'satu' }, { key: 'd2', text: 'dua' }];
	#seen = 0;

	get texts(): readonly string[] {
		return this.#entries.map(({ text }) => text).filter(text => text !== '');
	}

	take(request: SessionRequest): void {
		switch (request.type) {
			case 'input': {
				this.#seen = request.seq;
				const [, key = ''] = request.field.split('/');
				const text = request.value;
				if (this.#entries.some(entry => entry.key === key)) {
					this.#entries = this.#entries.map(entry => entry.key === key ? { key, text } : entry);
				} else {
					assert.notStrictEqual(request.after, undefined, `${request.field} is new, and after nothing`);
					const before = this.#entries.findIndex(entry => entry.key === request.after);
					this.#entries = this.#entries.toSpliced(before + 1, 0, { key, text });
				}
				break;
			}
			case 'remove':
				this.#entries = this.#entries.filter(({ key }) => key !== request.key);
				break;
			case 'move': {
				const from = this.#entries.findIndex(({ key }) => key === request.key);
				const to = from + request.by;
				if (from >= 0 && to >= 0 && to < this.#entries.length) {
					this.#entries = this.#entries.toSpliced(from, 1).toSpliced(to, 0, this.#entries[from]!);
				}
				break;
			}
			default:
		}
	}

	/** The message that shows it. An emptied entry is not shown. */
	message(): ReturnType<typeof showing> {
		const page = fullPage('en');
		const entries = this.#entries.filter(({ text }) => text !== '').map(({ key, text }) => ({ key, field: `decisions/${key}`, value: text }));
		const only: SessionPage = { ...page, status: { ...page.status, steps: [] }, decisions: { ...page.decisions, entries } };
		return showing(only, 'en', { seen: this.#seen });
	}
}

const keys = ['Enter', 'Enter', 'ArrowUp', 'ArrowDown', 'Alt+ArrowUp', 'Alt+ArrowDown', 'Backspace in an empty entry', 'Escape'] as const;
const step = fc.oneof(
	{ weight: 5, arbitrary: fc.constant('type') }, { weight: 4, arbitrary: fc.constantFrom(...keys) },
	{ weight: 2, arbitrary: fc.constant('the host takes what was sent') }, { weight: 2, arbitrary: fc.constant('the host shows what it has') },
	{ weight: 1, arbitrary: fc.constant('click the blank line') },
);

/** The words that are not in the texts. One that was typed into another one parts it. */
function lost(words: readonly string[], texts: readonly string[]): readonly string[] {
	let left = texts.join(' ');
	return words.toReversed().filter(word => {
		const isThere = left.includes(word);
		left = left.replace(word, '');
		return !isThere;
	});
}

test.describe('The page of a session before a host that answers late [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	test('loses no word and no place, whatever is pressed between two answers, and no answer moves the caret', async () => {
		test.setTimeout(isLong ? 1_200_000 : 240_000); // a page for each
		await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
			const shown = await openSessionPage(browser);
			const host = new LateHost();
			const words = ['satu', 'dua'];
			const take = async (): Promise<void> => { (await shown.requests()).forEach(request => { host.take(request); }); };
			await shown.show(host.message());
			await shown.page.focus('[data-field="decisions/d1"]');
			for (const each of steps) {
				const focus = await shown.focus();
				if (each === 'type') {
					if (focus) {
						words.push(`kata${String(words.length)}`);
						await shown.page.keyboard.insertText(words.at(-1)!);
					}
				} else if (each === 'Backspace in an empty entry') {
					await (focus?.value === '' ? shown.page.keyboard.press('Backspace') : undefined);
				} else if (each === 'the host takes what was sent') {
					await take();
				} else if (each === 'the host shows what it has') {
					await shown.show(host.message());
					assert.deepEqual(await shown.focus(), focus);
				} else if (each === 'click the blank line') {
					await shown.page.locator('#decisions .blank textarea').click();
				} else {
					await shown.page.keyboard.press(each);
				}
			}
			await take();
			await shown.page.keyboard.press('Escape');
			await shown.show(host.message());
			const texts = await shown.page.locator('#decisions textarea').evaluateAll(all => all.map(one => (one as HTMLTextAreaElement).value));
			assert.deepEqual(texts, [...host.texts, '']);
			assert.deepEqual(lost(words, texts), []);
			assert.deepEqual(shown.faults, []);
			await shown.close();
		}), { numRuns: isLong ? 300 : 8 });
	});
});
