/**
 * Guesses of 12 characters and more that stand in every published list of leaked passwords, and those that people make
 * to get past a rule of twelve. Written without anything but letters and digits, in lower case, as password.ts compares them.
 */
// biome-ignore format: a list of words reads better than a column
const roots = [
  'password', 'passw0rd', 'p4ssword', 'p4ssw0rd', 'passwort', 'letmein', 'welcome', 'qwerty', 'qwertz', 'azerty', 'admin',
  'administrator', 'iloveyou', 'changeme', 'default', 'secret', 'monkey', 'dragon', 'football', 'baseball', 'princess',
  'sunshine', 'superman', 'batman', 'trustno1', 'master', 'shadow', 'michael', 'jennifer', 'computer', 'internet', 'test',
  'testing', 'guest', 'login', 'root', 'user', 'gazette', 'newspaper', 'editor', 'publisher', 'wordpress', 'summer', 'winter',
  'spring', 'autumn', 'hello', 'helloworld', 'abc', 'abcd', 'abcdef', 'pass', 'qwe', 'asdf', 'zxcvbn', 'zaq12wsx',
];
// biome-ignore format: a list of words reads better than a column
const tails = [
  '1', '12', '123', '1234', '12345', '123456', '1234567', '12345678', '123456789', '1234567890', '0123456789', '1111', '0000',
  '111111', '000000', '321', '4321', '54321', '654321', '87654321', '987654321', '0987654321', '9876543210', '123123',
  '2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027', 'qwerty', 'abc123', 'password', 'admin',
];
// biome-ignore format: a list of words reads better than a column
const whole = [
  'qwertyuiopas', 'qwertyuiop12', 'qwertyuiop123', 'qwertyuiop1234', 'qwertyuiopasdf', 'qwertyuiopasdfghjkl', 'asdfghjkl123',
  'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc', '1qaz2wsx3edc4rfv', 'zaq12wsxcde3', 'qazwsxedcrfv', 'q1w2e3r4t5y6', '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u8i', 'correcthorsebatterystaple', 'abcdefghijkl', 'abcdefghijklm', 'abcdefghijklmnop', 'abcdefghijklmnopqrstuvwxyz',
  '123456789012', '1234567890123', '12345678901234', '123456789012345', '1234567890123456', '12345678901234567890', '098765432109',
  'passwordpassword', 'adminadminadmin', 'administrator', 'letmeinletmein', 'iloveyouforever', 'thisisapassword', 'mypassword123',
  'thisismypassword', 'notapassword', 'asdfasdfasdf', 'asdfghjklzxc', 'zxcvbnmasdfghjkl', 'passwordadmin', 'changemenow123', 'testtesttest',
  'iloveyou1234', 'unbelievable', 'supersecretpassword', 'opensesame123', 'letmein123456', 'administrator1', 'administrator123',
];

export const commonPasswords: ReadonlySet<string> = new Set([
  ...whole,
  ...roots.flatMap((root) => tails.flatMap((tail) => [root + tail, tail + root, root + root + tail])),
]);
