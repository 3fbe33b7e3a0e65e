#!/bin/bash
# Makes a Payara Server domain for Mindwhile ERP: the pools of the control plane, the threads and the
# tables of Jakarta Batch, the settings, and the enterprise archive. Run it again after deleting the
# domain; it changes no database. Its commands are those of BootCommands, with which the tests set domains up.
#
#   create-domain.sh SETTINGS
#
# SETTINGS is a file only its owner can read (chmod 600), see domain.conf.example. Its secrets become
# password aliases of the domain, which keeps them encrypted; none of them is an argument of a process.
set -euo pipefail

settings=${1:?usage: create-domain.sh SETTINGS}
[ "$(stat -c %a "$settings")" = 600 ] || { echo "$settings is open to others: chmod 600 $settings" >&2; exit 1; }
# shellcheck source=domain.conf.example
. "$settings"
: "${PAYARA_HOME:?}" "${DOMAIN_DIR:?}" "${EAR:?}" "${MYSQL_DRIVER:?}" "${ADMIN_PASSWORD:?}" "${MASTER_PASSWORD:?}"
: "${DB_HOST:?}" "${REGISTRY_PASSWORD:?}" "${BATCH_PASSWORD:?}" "${REDIS_URL:?}" "${VAULT_KEYSET_FILE:?}" "${BASE_DOMAIN:?}"
DOMAIN=${DOMAIN:-erp} HTTP_PORT=${HTTP_PORT:-8080} ADMIN_PORT=${ADMIN_PORT:-4848} HTTP_ADDRESS=${HTTP_ADDRESS:-127.0.0.1}
DB_PORT=${DB_PORT:-3306} DB_SSL_MODE=${DB_SSL_MODE:-VERIFY_IDENTITY} HEAP=${HEAP:-2g}
CONCURRENCY=${CONCURRENCY:-10} HTTP_THREADS=${HTTP_THREADS:-256}

secrets=$(mktemp -d)
trap 'rm -rf "$secrets"' EXIT
chmod 700 "$secrets"
printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_MASTERPASSWORD=%s\n' "$ADMIN_PASSWORD" "$MASTER_PASSWORD" >"$secrets/admin"

asadmin() { "$PAYARA_HOME/bin/asadmin" --user admin --passwordfile "$secrets/admin" --host 127.0.0.1 --port "$ADMIN_PORT" "$@"; }
alias_of() { # NAME SECRET
  printf 'AS_ADMIN_PASSWORD=%s\nAS_ADMIN_ALIASPASSWORD=%s\n' "$ADMIN_PASSWORD" "$2" >"$secrets/alias"
  "$PAYARA_HOME/bin/asadmin" --user admin --passwordfile "$secrets/alias" --host 127.0.0.1 --port "$ADMIN_PORT" create-password-alias "$1"
}
escaped() { sed 's/[:=\\]/\\&/g' <<<"$1"; }
# without TLS MySQL 8 tells its public key at a first sign-in; somebody between the two could answer instead of it
fetches_key=$([ "$DB_SSL_MODE" = DISABLED ] && echo true || echo false)
pool() { # NAME USER DATABASE ALIAS STEADY MOST RESOURCE
  asadmin create-jdbc-connection-pool --restype javax.sql.DataSource --datasourceclassname com.mysql.cj.jdbc.MysqlDataSource \
    --steadypoolsize "$5" --maxpoolsize "$6" --poolresize 2 --idletimeout 300 --maxwait 5000 \
    --isconnectvalidatereq true --validationmethod custom-validation \
    --validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation --validateatmostonceperiod 30 \
    --property "serverName=$(escaped "$DB_HOST"):portNumber=$DB_PORT:databaseName=$3:user=$2:password=\${ALIAS=$4}:sslMode=$DB_SSL_MODE:allowPublicKeyRetrieval=$fetches_key:connectTimeout=5000:socketTimeout=120000:rewriteBatchedStatements=true" \
    "$1"
  asadmin create-jdbc-resource --connectionpoolid "$1" "$7"
  asadmin ping-connection-pool "$1"
}
setting() { asadmin set-config-property --source domain --propertyName "$1" --propertyValue "$2"; }

batch_threads=$((CONCURRENCY + 1)) # a job takes one thread itself
server=configs.config.server-config
threads=$server.thread-pools.thread-pool.http-thread-pool
listeners=$server.network-config.network-listeners.network-listener

asadmin create-domain --savemasterpassword=false --domaindir "$DOMAIN_DIR" --adminport "$ADMIN_PORT" --instanceport "$HTTP_PORT" --checkports=false "$DOMAIN"
cp "$MYSQL_DRIVER" "$DOMAIN_DIR/$DOMAIN/lib/"
asadmin start-domain --domaindir "$DOMAIN_DIR" "$DOMAIN"

asadmin delete-jvm-options -Xmx512m
asadmin create-jvm-options "-Xmx$HEAP:-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl:-Dfile.encoding=UTF-8:-Duser.timezone=UTC"
# pages of 2 MiB for objects and compiled code, where the system offers them
! grep -qs '\[madvise\]\|\[always\]' /sys/kernel/mm/transparent_hugepage/enabled || asadmin create-jvm-options -XX:+UseTransparentHugePages

alias_of erp-registry-password "$REGISTRY_PASSWORD"
alias_of erp-batch-password "$BATCH_PASSWORD"
alias_of erp.redis.url "$REDIS_URL" # MicroProfile Config reads an alias by the name of the property
pool RegistryPool erp_registry master_registry erp-registry-password 4 30 jdbc/erpRegistry
pool BatchPool erp_batch erp_batch erp-batch-password 0 $((batch_threads + 10)) jdbc/erpBatch
asadmin create-managed-executor-service --corepoolsize "$batch_threads" --maximumpoolsize "$batch_threads" --taskqueuecapacity 10000 concurrent/erpBatch
asadmin create-managed-scheduled-executor-service --corepoolsize 12 concurrent/erpHeartbeats
asadmin set-batch-runtime-configuration --schemaName erp_batch --dataSourceLookupName jdbc/erpBatch --executorServiceLookupName concurrent/erpBatch

setting erp.vault.keyset-file "$VAULT_KEYSET_FILE"
setting erp.tenancy.base-domain "$BASE_DOMAIN"
setting erp.tenancy.headers-enabled "${HEADERS_ENABLED:-false}"
[ -z "${TRUSTED_PROXIES:-}" ] || setting erp.tenancy.trusted-proxies "$TRUSTED_PROXIES"

# each archive serves its own API document (ADR 9), and the HTTP threads are of a fixed number (ADR 12)
asadmin set-openapi-configuration --enabled=false
asadmin set "$threads.max-thread-pool-size=$HTTP_THREADS" "$threads.min-thread-pool-size=$HTTP_THREADS"
# what the system does not use; TLS is the proxy's job
asadmin set "$listeners.http-listener-1.address=$HTTP_ADDRESS" "$listeners.admin-listener.address=127.0.0.1" \
  "$listeners.http-listener-2.enabled=false" "$server.admin-service.jmx-connector.system.enabled=false" \
  "$server.jms-service.type=DISABLED" "$server.hazelcast-config-specific-configuration.enabled=false"
# not deleted: JDBC's resource adapter starts with the ORB
for listener in orb-listener-1 SSL SSL_MUTUALAUTH; do asadmin set "$server.iiop-service.iiop-listener.$listener.enabled=false"; done

# the batch runtime takes its settings at a start alone
asadmin restart-domain --domaindir "$DOMAIN_DIR" "$DOMAIN"
asadmin deploy --name mindwhile-erp "$EAR"
echo "Mindwhile ERP answers at http://$HTTP_ADDRESS:$HTTP_PORT/ and /admin"
