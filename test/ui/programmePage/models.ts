import type { Choice, TextField } from '../../../src/core/pages/editing/textField';
import type { ProgrammePage } from '../../../src/core/pages/programme/programmePage';
import type { ShowProgramme } from '../../../src/core/pages/programme/protocol';
import type { Language } from '../../../src/core/text/language';
import { programmePageWordsFor } from '../../../src/core/words/programmePageWords';

const field = (name: string, value = '', more: Partial<TextField> = {}): TextField => ({ field: name, value, ...more });
const oneOf = (value: string, labels: Readonly<Record<string, string>>): Choice =>
	({ value, options: Object.entries(labels).map(([each, label]) => ({ value: each, label })) });

/** A programme whose file has next to nothing. */
export function emptyPage(language: Language): ProgrammePage {
	const { languages, notChosen, noValues, readers, jpPer } = programmePageWordsFor(language);
	return {
		name: field('name', 'Program Mentoring'), language: oneOf(language, languages), timezone: oneOf('', { '': notChosen, 'Asia/Jakarta': 'WIB' }),
		cohorts: [], values: { set: oneOf('', { '': noValues }), named: [], own: undefined },
		policy: {
			staleAfter: field('stale_after_days'), alertAfter: field('alert_after_days'), reflectionDue: field('reflection_due_days'),
			retention: field('retention_months'), readers: oneOf('', { '': notChosen, ...readers }),
		},
		jp: { isSet: false, per: oneOf('', { '': notChosen, ...jpPer }), value: field('jp_value'), valueHint: '', source: field('jp_source') },
		certificate: { isSet: false, sessions: field('certificate_sessions'), hours: field('certificate_hours') },
		letterhead: { isSet: false, organisation: field('organisation'), unit: field('unit'), address: field('address'), place: field('place'), logo: '' },
		signers: [],
	};
}

/** A programme whose file has everything, with texts that are refused and one that was changed elsewhere. */
export function wholePage(language: Language): ProgrammePage {
	const words = programmePageWordsFor(language);
	const cohort = (key: string, name: string, about: string, whyKept: string): ProgrammePage['cohorts'][number] => ({
		key, about, whyKept, name: field(`cohorts/${key}/name`, name), start: field(`cohorts/${key}/start`, '5 Jan 2026'),
		end: field(`cohorts/${key}/end`, '1 Jan 2026', { error: words.endBeforeStart }),
	});
	const signer = (key: string, name: string): ProgrammePage['signers'][number] => ({
		key, name: field(`signers/${key}/name`, name), position: field(`signers/${key}/position`, 'Kepala Bidang Pengembangan Kompetensi'),
		nip: field(`signers/${key}/nip`, '197001012000012001'),
	});
	return {
		...emptyPage(language),
		name: field('name', 'Program Mentoring Jabatan Fungsional', { theirs: 'Mentoring 2026' }),
		timezone: oneOf('Asia/Jakarta', { 'Asia/Jakarta': `WIB · ${words.zones['Asia/Jakarta']} (UTC+7)` }),
		cohorts: [cohort('e1', 'Angkatan 1', `${words.pairsIn(12)} · ${words.milestones(2)}`, words.cohortHasPairs), cohort('e2', 'Angkatan 2', '', '')],
		values: { set: oneOf('own', { own: words.ownValues }), named: [], own: [{ key: 'e1', name: field('values/e1/name', 'Jujur') }] },
		policy: {
			staleAfter: field('stale_after_days', '21', { hint: words.inDays(21) }),
			alertAfter: field('alert_after_days', 'lama', { error: words.badDays }),
			reflectionDue: field('reflection_due_days', '7', { hint: words.inDays(7) }),
			retention: field('retention_months', '24', { hint: words.inMonths(24) }), readers: oneOf('private', words.readers),
		},
		jp: {
			isSet: true, per: oneOf('minutes', words.jpPer), value: field('jp_value', '45'), valueHint: words.jpValueHint.minutes,
			source: field('jp_source', 'Keputusan 12/2026'),
		},
		certificate: { isSet: true, sessions: field('certificate_sessions', '6'), hours: field('certificate_hours', '9') },
		letterhead: {
			isSet: true, organisation: field('organisation', 'Badan Kepegawaian'), unit: field('unit', 'Bidang Pengembangan'),
			address: field('address', 'Jalan Merdeka 1\nBandung 40111'), place: field('place', 'Bandung'),
			logo: 'letterhead/logo.png',
		},
		signers: [signer('e1', 'Dr. Sari Dewi, M.Si.'), signer('e2', 'Budi Santoso, S.Kom.')],
	};
}

/** What the host sends to show a page. */
export function showing(page: ProgrammePage | undefined, language: Language, more: Partial<ShowProgramme> = {}): ShowProgramme {
	return {
		type: 'show', language, words: programmePageWordsFor(language).page, seen: 0, uri: 'file:///p/programme.yaml', page, logo: '', notice: '',
		isReadOnly: false, ...more,
	};
}
