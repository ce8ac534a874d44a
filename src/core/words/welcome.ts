/** What a newcomer is told once, above the rows of the Sessions view. */
const en = {
	sample: 'A sample programme; its people are made up. Click a session to read it, or try “Log Session…”.',
	/** Shown in both languages, since the reader may know only one of them. */
	language: 'This programme is in Indonesian, so Mentor Notes is, too; change it with the setting “Mentor Notes: Language”.',
};

const id: typeof en = {
	sample: 'Ini program contoh dengan tokoh rekaan. Klik sebuah sesi untuk membacanya, atau coba “Catat Sesi…”.',
	language: 'Program ini berbahasa Indonesia, maka Mentor Notes juga; ganti dengan setelan “Mentor Notes: Language”.',
};

export const welcomeWords = { en, id };
