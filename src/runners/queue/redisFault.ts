/** What a Redis refused, in French, by what its error says; the first that fits. */
const sentences: readonly (readonly [pattern: RegExp, sentence: string])[] = [
  [
    /ECONNREFUSED/,
    "aucun Redis ne répond à cette adresse. Démarrez-le (« redis-server »), ou corrigez l’adresse"
  ],
  [/ENOTFOUND|EAI_AGAIN/, "cette machine est inconnue du réseau. Vérifiez le nom de l’hôte"],
  [
    /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|timed? ?out/i,
    "Redis ne répond pas à temps. Vérifiez l’hôte, le port et le pare-feu ; avec rediss://, que ce port parle TLS"
  ],
  [
    /WRONGPASS|invalid password|invalid username-password/i,
    "mot de passe refusé. Forme attendue : redis://:motdepasse@hôte:6379, ou la variable EQUILIBRE_FILE_MOT_DE_PASSE"
  ],
  [
    /NOAUTH/,
    "ce Redis demande un mot de passe. Forme attendue : redis://:motdepasse@hôte:6379, ou la variable EQUILIBRE_FILE_MOT_DE_PASSE"
  ],
  [
    /without any password configured/i,
    "un mot de passe est donné, et ce Redis n’en a pas. Retirez-le de l’adresse, ou protégez Redis (requirepass)"
  ],
  [/NOPERM/, "cet utilisateur de Redis n’a pas les droits qu’il faut. Donnez-lui ~equilibre:* et +@all"],
  [
    /OOM command/,
    "Redis est plein (maxmemory). Rien n’est perdu : donnez-lui de la mémoire (« redis-cli config set maxmemory 1gb »), ou videz la file (« equilibre file --vider »), puis relancez"
  ],
  [
    /MISCONF/,
    "Redis n’arrive plus à écrire sur son disque, et refuse d’en garder davantage. Libérez de la place sur sa machine, puis relancez"
  ],
  [/READONLY/, "ce Redis est une réplique, en lecture seule. Donnez l’adresse du Redis principal"],
  [/LOADING/, "Redis relit ses données : relancez dans un instant"],
  [
    /DB index is out of range/,
    "cette base n’existe pas dans ce Redis. Donnez-en une autre à la fin de l’adresse, de /0 à /15"
  ],
  [/max number of clients/, "Redis a trop de connexions (maxclients). Augmentez-le : trois par ouvrier"],
  [
    /self.signed|unable to (verify|get)|CERT_|certificate/i,
    "le certificat de ce Redis n’est signé par aucune autorité connue d’ici. Donnez le fichier de l’autorité : NODE_EXTRA_CA_CERTS=autorite.pem devant la commande"
  ],
  [
    /EPROTO|wrong version number|SSL routines/i,
    "ce port ne parle pas TLS. Écrivez redis:// au lieu de rediss://, ou donnez le port TLS"
  ],
  [
    /ECONNRESET|EPIPE|Connection is closed|socket (closed|hang up|disconnected)/i,
    "Redis a fermé la connexion. S’il attend TLS, écrivez rediss://"
  ]
];

/** The French sentence of an error of Redis or of the way to it, without a full stop; undefined for any other error. */
export function redisFault(error: unknown): string | undefined {
  const {code = "", message = ""} = (error ?? {}) as {code?: string; message?: string};
  const text = `${code} ${message}`;
  return sentences.find(([pattern]) => pattern.test(text))?.[1];
}

/** Whether Redis refused to keep more. */
export const isFull = (error: unknown) => /OOM command/.test((error as Error | undefined)?.message ?? "");
