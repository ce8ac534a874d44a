import { assert } from 'chai';
import type { Browser } from '@playwright/test';
import type { ShowReflection } from '../../../src/core/pages/reflection/protocol';
import { languages, type Language } from '../../../src/core/text/language';
import { axe } from '../driver/axe';
import { test } from '../driver/test';
import { misfits } from '../everyReader/fits';
import { hardToSee } from '../everyReader/seen';
import { themes } from '../pageInBrowser/pageInBrowser';
import { emptyNote, fullNote, showing } from './models';
import { openReflectionPage } from './reflectionPageInBrowser';

/** The page in the states that look different. */
const states: Readonly<Record<string, (language: Language) => ShowReflection>> = {
	'with everything': language => showing(fullNote(language), language),
	'just begun': language => showing(emptyNote(language), language),
	'with an error, a conflict and a notice': language => {
		const note = fullNote(language);
		const [first, second, ...others] = note.sections;
		assert.ok(first && second);
		return showing({
			...note, warning: 'Sesi ini tidak ada.',
			readers: { ...note.readers, isWarning: true },
			sections: [
				{ ...first, text: { ...first.text, theirs: 'Lain.' } }, { ...second, text: { ...second.text, value: 'x', error: 'Tidak dapat ditulis.' } }, ...others,
			],
		}, language, { notice: 'Belum tersimpan.' });
	},
	'read-only': language => showing({ ...fullNote(language), isReadOnly: true }, language, { notice: 'Refleksi ini ditulis oleh Budi.' }),
	'without its note': language => showing(undefined, language, { notice: 'Berkas ini tidak ada lagi.' }),
};

test.describe('The page of a note in a browser [once]', () => {
	let browser: Browser;

	test.beforeAll(({ browser: own }) => { browser = own; });

	for (const theme of Object.keys(themes)) {
		for (const language of languages) {
			for (const width of [360, 1400]) {
				// In the short form, the longer words where it is narrow, the shorter ones where it is wide.
				const isShort = (language === 'id') === (width === 360);
				test(`has nothing that axe-core finds, and all of it can be seen and fits: ${theme}, ${language}, ${String(width)} px${isShort ? '' : ' [long]'}`, async () => {
					const shown = await openReflectionPage(browser, { theme, width });
					for (const [name, message] of Object.entries(states)) {
						await shown.show(message(language));
						const { texts, focus } = await hardToSee(shown.frame);
						await shown.page.setViewportSize({ width, height: 6000 });
						const { wider, cut, overlapping } = await misfits(shown.frame);
						await shown.page.setViewportSize({ width, height: 900 });
						assert.deepEqual({ axe: await axe(shown.frame), texts, focus, wider, cut, overlapping }, {
							axe: [], texts: [], focus: [], wider: 0, cut: [], overlapping: [],
						}, name);
					}
					assert.deepEqual(shown.faults, []);
					await shown.close();
				});
			}
		}
	}
});
