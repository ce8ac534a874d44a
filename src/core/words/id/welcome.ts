import type { welcomeWords as en } from '../en/welcome';

/** What a newcomer is told once, above the rows of the Sessions view. */
export const welcomeWords: typeof en = {
	sample: 'Ini program contoh dengan tokoh rekaan. Klik sebuah sesi untuk membacanya, atau coba “Catat Sesi…”.',
	language: 'Program ini berbahasa Indonesia, jadi Mentor Notes juga. Untuk menggantinya, pakai setelan “Mentor Notes: Language”.',
};
