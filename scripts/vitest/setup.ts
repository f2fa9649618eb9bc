import { setMasterSecret } from '@/newsroom/settings/secrets';

setMasterSecret(Buffer.alloc(32, 7));
