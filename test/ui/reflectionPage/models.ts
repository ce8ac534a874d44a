import type { ShowReflection } from '../../../src/core/pages/reflection/protocol';
import type { PageSection, ReflectionPage } from '../../../src/core/pages/reflection/reflectionPage';
import type { Language } from '../../../src/core/text/language';
import { reflectionPageWordsFor } from '../../../src/core/words/reflectionPageWords';

/* What the page of a note is shown in tests: a note with everything, and one that was just begun. The people are made up. */

const section = (key: string, heading: string, value: string, rest: Partial<PageSection> = {}): PageSection => ({
	key, kind: 'stage', heading, state: value === '' ? 'empty' : 'written', question: '', hint: '',
	text: { field: `part/${key}`, value }, blocks: [], steps: [], ...rest,
});

const block = (line: number, html: string): PageSection['blocks'][number] => ({ block: line, line, html });

/** A note with every part that the page can have. */
export function fullNote(language: Language): ReflectionPage {
	const isIndonesian = language === 'id';
	const one = isIndonesian
		? 'Saya datang **sepuluh menit** terlambat.\n\n- [x] Memilih tiga orang\n- [ ] Menyiapkan pertanyaan'
		: 'I came **ten minutes** late.\n\n- [x] Choose three people\n- [ ] Prepare the questions';
	const asHtml = isIndonesian
		? '<p>Saya datang <strong>sepuluh menit</strong> terlambat. <a href="#" data-link="0">Rekap</a></p>'
		: '<p>I came <strong>ten minutes</strong> late. <a href="#" data-link="0">Recap</a></p>';
	const tasks = '<ul><li class="task"><input type="checkbox" data-line="0" aria-label="Memilih tiga orang" checked> Memilih tiga orang</li>'
		+ '<li class="task"><input type="checkbox" data-line="1" aria-label="Menyiapkan pertanyaan"> Menyiapkan pertanyaan</li></ul>';
	const heading = (id: string, en: string): string => isIndonesian ? id : en;
	return {
		session: { title: heading('Menjaga layanan tetap baik dari rumah', 'Keeping the service good from home'), day: heading('Rab 1 Sep 2021', 'Wed 1 Sep 2021') },
		title: undefined,
		about: isIndonesian ? ['Oleh Sari', '4P'] : ['By Sari', '4P'],
		warning: '',
		goals: [heading('Semua pertanyaan dijawab pada hari yang sama', 'Every question is answered on the same day')],
		readers: {
			text: heading('Hanya Anda yang dapat membaca ini; siapa pun yang memakai komputer ini juga dapat.', 'Only you can read this, and whoever uses this computer.'),
			isWarning: false, isPrivate: true, canShare: true,
		},
		progress: heading('2 dari 4 sudah ditulis', '2 of 4 written'),
		sections: [
			section('peristiwa', heading('Peristiwa', 'What happened'), one, { blocks: [block(12, asHtml), block(14, tasks)] }),
			section('perasaan', heading('Perasaan', 'Feelings'), '', {
				question: heading('Apa yang Anda rasakan saat itu? Apa yang Anda rasakan sekarang?', 'What did you feel then? What do you feel now?'),
				hint: heading('“Perasaan” masih kosong. Apa satu kata untuk itu?', '“Feelings” is still empty. What is one word for it?'),
			}),
			section('own:sendiri', heading('Catatan saya sendiri', 'My own notes'), 'Teks.', { kind: 'own', blocks: [block(22, '<p>Teks.</p>')] }),
			section('penerapan', heading('Penerapan', 'What I will do'), 'Sebelum mengusulkan perubahan, saya akan bertanya dulu.\n- [ ] Merekap pertanyaan', {
				blocks: [block(26, '<p>Sebelum mengusulkan perubahan, saya akan bertanya dulu.</p>')],
				steps: [
					{ line: 26, text: 'Sebelum mengusulkan perubahan, saya akan bertanya dulu kepada warga yang memakai layanan ini.', canTick: false, isDone: false, canTurn: true },
					{ line: 27, text: 'Merekap pertanyaan', canTick: true, isDone: false, canTurn: false, action: { about: heading('Belum selesai · tenggat Jum 10 Sep 2021', 'Open · due Fri 10 Sep 2021'), isOverdue: true, location: 0 } },
					{ line: 28, text: 'Memilih tiga orang', canTick: true, isDone: true, canTurn: true },
				],
			}),
		],
		isReadOnly: false,
	};
}

/** A journal entry that was just begun. */
export function emptyNote(language: Language): ReflectionPage {
	const full = fullNote(language);
	return {
		...full, session: undefined, title: { field: 'title', value: '' }, goals: [],
		sections: full.sections.filter(({ kind }) => kind === 'stage').map(each => ({
			...each, state: 'empty', text: { field: each.text.field, value: '' }, blocks: [], steps: [], hint: '',
			question: full.sections[1]?.question ?? '',
		})),
	};
}

/** The message that shows a note. */
export function showing(page: ReflectionPage | undefined, language: Language, rest: Partial<ShowReflection> = {}): ShowReflection {
	return {
		type: 'show', language, words: reflectionPageWordsFor(language).page, version: 1, seen: 0, uri: 'file:///note.md', page, notice: '',
		isReadOnly: page?.isReadOnly ?? true, ...rest,
	};
}
