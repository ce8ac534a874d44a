import type { Bilingual } from '../text/language';

/**
 * Predefined sets of values that a programme can refer to by name (`values: berakhlak`) instead of listing its own.
 * `berakhlak`: the seven values of the Indonesian civil service since 2021. `aneka`: the five values in older material.
 */
export const valueSets: Readonly<Record<string, readonly { readonly id: string; readonly name: Bilingual }[]>> = {
	berakhlak: [
		{ id: 'berorientasi-pelayanan', name: { en: 'Service-oriented', id: 'Berorientasi Pelayanan' } },
		{ id: 'akuntabel', name: { en: 'Accountable', id: 'Akuntabel' } },
		{ id: 'kompeten', name: { en: 'Competent', id: 'Kompeten' } },
		{ id: 'harmonis', name: { en: 'Harmonious', id: 'Harmonis' } },
		{ id: 'loyal', name: { en: 'Loyal', id: 'Loyal' } },
		{ id: 'adaptif', name: { en: 'Adaptive', id: 'Adaptif' } },
		{ id: 'kolaboratif', name: { en: 'Collaborative', id: 'Kolaboratif' } },
	],
	aneka: [
		{ id: 'akuntabilitas', name: { en: 'Accountability', id: 'Akuntabilitas' } },
		{ id: 'nasionalisme', name: { en: 'Nationalism', id: 'Nasionalisme' } },
		{ id: 'etika-publik', name: { en: 'Public ethics', id: 'Etika Publik' } },
		{ id: 'komitmen-mutu', name: { en: 'Commitment to quality', id: 'Komitmen Mutu' } },
		{ id: 'anti-korupsi', name: { en: 'Anti-corruption', id: 'Antikorupsi' } },
	],
};
