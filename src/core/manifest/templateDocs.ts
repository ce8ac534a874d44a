import { languages, type Language } from '../text/language';
import { builtInTemplates, templatePacks } from '../notes/templates/library';
import { placeholderNames, templateFrontMatterShape } from '../record/noteKeys';
import type { BuiltInTemplate } from '../notes/templates/template';
import { keyHelp } from '../words/keyHelp';
import { wordsFor } from '../words/catalogues';

/** Fixed texts of the page, in both languages. */
const texts = {
	title: 'Reflection templates · Templat refleksi',
	intro: {
		en: `Mentor Notes comes with ${String(builtInTemplates.length)} templates. *New Reflection from Template…* lists them and starts a note with the headings of the one you choose. The questions are below each heading, as comments that the page of the note does not show.`,
		id: `Mentor Notes menyediakan ${String(builtInTemplates.length)} templat. *Refleksi Baru dari Templat…* menawarkannya dan memulai catatan dengan judul-judul dari templat; pertanyaannya ada di bawah setiap judul sebagai komentar yang tidak tampil di halaman catatan.`,
	},
	own: { en: 'Templates of your own', id: 'Templat milik sendiri' },
	ownIntro: {
		en: 'A Markdown file in the folder `templates/` of a programme is a template too. *New Template…* makes one from a built-in template. It may begin with front matter: keys between two lines of three hyphens. Every key is optional:',
		id: 'Berkas Markdown di folder `templates/` suatu program juga menjadi templat. *Templat Baru…* membuatnya sebagai salinan templat bawaan. Berkas boleh diawali kunci-kunci di antara dua baris berisi tiga tanda hubung; setiap kunci boleh dihilangkan:',
	},
	key: { en: 'Key', id: 'Kunci' },
	placeholder: { en: 'Placeholder', id: 'Isian' },
	placeholders: {
		en: 'In its text, these placeholders are filled in once, when a note is made, and the result is plain text. An unknown placeholder is underlined and stays as it is written.',
		id: 'Dalam teksnya, isian berikut diganti saat catatan dibuat. Masing-masing diganti satu kali, dan nilainya tetap berupa teks; isian yang tidak dikenal digarisbawahi dan dibiarkan apa adanya.',
	},
} as const;

/** Returns `docs/templates.md`: every built-in template with its stages and questions, both languages side by side. */
export function templatesPage(): string {
	return [
		`# ${texts.title}`,
		...languages.map(language => texts.intro[language]),
		overview(),
		...templatePacks.flatMap(({ name, templates }) => [`## ${both(language => name[language])}`, ...templates.map(section)]),
		`## ${both(language => texts.own[language])}`,
		...languages.map(language => texts.ownIntro[language]),
		table(
			[both(language => texts.key[language]), 'English', 'Bahasa Indonesia'],
			Object
				.keys(templateFrontMatterShape.is === 'fields' ? templateFrontMatterShape.fields : {})
				.map(key => [`\`${key}\``, ...languages.map(language => keyHelp[`template.${key}`]?.[language] ?? '')]),
		),
		...languages.map(language => texts.placeholders[language]),
		table(
			[both(language => texts.placeholder[language]), 'English', 'Bahasa Indonesia'],
			placeholderNames.map(name => [`\`{{${name}}}\``, ...languages.map(language => wordsFor(language).templates.placeholder[name])]),
		),
	].join('\n\n') + '\n';
}

function overview(): string {
	return table([
		'', 'English', 'Bahasa Indonesia',
	], templatePacks.flatMap(({ templates }) => templates.map(({ id, minutes, name, useWhen }) => [
		`[\`${id}\`](#${id})<br>${String(minutes)} min`,
		...languages.map(language => `**${name[language]}**<br>${useWhen[language]}`),
	])));
}

function section({ id, version, minutes, name, useWhen, stages, audience }: BuiltInTemplate): string {
	const forWhom = audience === undefined ? '' : ` · ${audience}`;
	return [
		`### <a id="${id}"></a>${both(language => name[language])}`,
		`\`${id}@${String(version)}\` · ${String(minutes)} min${forWhom}`,
		languages.map(language => `${useWhen[language]}.`).join('  \n'),
		table(
			['English', 'Bahasa Indonesia'],
			stages.map(({ heading, prompts }) => languages.map(language => [
				`**${heading[language]}**`, ...prompts?.[language] ?? [],
			].join('<br>'))),
		),
	].join('\n\n');
}

/** Joins a text in both languages; written once where they are equal. */
function both(textIn: (language: Language) => string): string {
	return [...new Set(languages.map(textIn))].join(' · ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
