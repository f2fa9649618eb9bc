/** The named people of the journeys. Those with a role have an account, made through the rules before the site opens. */
export interface Staff {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: 'contributor' | 'author' | 'editor' | 'moderator' | 'admin';
}

const password = 'a lamp at the harbour mouth';
const staff = <R extends Staff['role']>(name: string, role: R) => ({
  name,
  role,
  password,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@tidewick.example`,
});

/** Made by the first start from ADMIN_EMAIL and ADMIN_PASSWORD; the start calls her Administrator. */
export const ada = staff('Ada Quill', 'admin');
export const edith = staff('Edith Marrow', 'editor');
export const otto = staff('Otto Pell', 'editor');
export const arlo = staff('Arlo Finch', 'author');
export const cora = staff('Cora Nash', 'contributor');
export const milo = staff('Milo Reeve', 'moderator');
/** Everybody the sign-up gives an account; the admin has one already. */
export const newcomers: readonly Staff[] = [edith, otto, arlo, cora, milo];

/** Guests: people without an account, as they fill in the form. */
export const rosa = { name: 'Rosa Tern', email: 'rosa.tern@letters.example' };
export const imran = { name: 'Imran Gale', email: 'imran.gale@letters.example' };
