const en = {
};

const id: typeof en = {
};

export const sharingWords = { en, id };
