SHELL := /bin/bash
.DEFAULT_GOAL := help

# Maven itself runs on JDK 25, so that the formatter can; the build finds its own JDK where this finds none.
JDK := $(firstword $(foreach home,$(NIGHTDESK_JAVA_HOME) $(JAVA_HOME) $(wildcard /usr/lib/jvm/*25*) $(wildcard /opt/java/*),$(if $(shell grep -s 'JAVA_VERSION="2[5-9]' $(home)/release),$(home))))
# Maven's own libraries use what newer JDKs warn of.
MVN := $(if $(JDK),JAVA_HOME=$(JDK) MAVEN_OPTS="$(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow" )mvn -B -ntp

.PHONY: help
help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

BUILT := target/nightdesk/.built

.PHONY: build
build: $(BUILT) ## build target/nightdesk, what the launcher ./nightdesk starts

# the start-up cache is good only for the jar it was trained with, and tests write that anew
$(BUILT): pom.xml ops/prices.yaml $(shell find src/main jobs sql -type f) $(wildcard target/nightdesk/nightdesk.jar)
	@echo "building nightdesk, a minute or so"
	@$(MVN) -q -Dstyle.color=never package -DskipTests
	@src/main/sh/train-cache
	@./nightdesk --version
	@touch $@

MARKET := $(if $(DIR),files:$(DIR),$(or $(NIGHTDESK_MARKET),simulated))

.PHONY: run
run: build ## run a night of the simulated market [SESSION=next] [HISTORY=504], or of files: DIR=path [SESSION=2016-06-30]
	@./nightdesk run nightly --market $(MARKET) $(if $(SESSION),--session $(SESSION)) $(if $(HISTORY),--history $(HISTORY))

.PHONY: test
test: ## run all tests
	$(MVN) verify

.PHONY: quality
quality: ## check format, warnings of the compiler, rules of the house
	$(MVN) test -Dtest='*RulesTest,SqlFilesTest'

.PHONY: unit
unit: ## run the unit tests
	$(MVN) test

SHARD :=

.PHONY: integration
integration: ## run the integration tests, or those of a shard [SHARD=crashes]: ops/ci/shard --list
	$(MVN) verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false $(if $(SHARD),-Dit.test=$$(ops/ci/shard $(SHARD)))

.PHONY: audit
audit: ## check the libraries: licences, versions; the list is target/audit/THIRD-PARTY.txt
	$(MVN) -q -P audit validate
	@python3 ops/ci/audit.py

.PHONY: secrets
secrets: ## look for secrets in the whole history
	@python3 ops/ci/secrets.py

.PHONY: vulnerabilities
vulnerabilities: ## compare the libraries with the National Vulnerability Database; asks the internet, for long without NVD_API_KEY
	$(MVN) org.owasp:dependency-check-maven:12.2.2:check -DskipTestScope=true -DfailBuildOnCVSS=7 -DnvdApiKeyEnvironmentVariable=NVD_API_KEY

.PHONY: version
version: ## print the version
	@sed -n '0,/<version>/s|.*<version>\(.*\)</version>.*|\1|p' pom.xml

.PHONY: release
release: build ## write dist/nightdesk-<version>.tar.gz, what deploy.sh takes, and its checksum
	@ops/deploy/pack.sh

.PHONY: sbom
sbom: ## write dist/nightdesk-<version>.sbom.json, the bill of materials (CycloneDX)
	$(MVN) -q -P sbom org.cyclonedx:cyclonedx-maven-plugin:makeBom
	@mkdir -p dist && cp target/bom.json dist/nightdesk-$$($(MAKE) -s --no-print-directory version).sbom.json
	@cd dist && sha256sum $$(ls | grep -v SHA256SUMS) >SHA256SUMS && cat SHA256SUMS

.PHONY: format
format: ## format the code
	$(MVN) -q spotless:apply

.PHONY: bench
bench: build ## measure speed and memory next to calibrating commands
	$(MVN) -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.classpath
	$(if $(JDK),$(JDK)/bin/)java -Xmx512m -cp "target/test-classes:target/classes:$$(cat target/bench.classpath)" dev.nightdesk.bench.Bench

KILLS := 15
SEED := 1
STOCKS := 300

.PHONY: torture
torture: build ## kill nights at drawn moments, recover them, compare what they leave [KILLS=15] [SEED=1] [STOCKS=300]
	$(MVN) -q test-compile dependency:build-classpath -Dmdep.outputFile=target/torture.classpath
	$(if $(JDK),$(JDK)/bin/)java -Xmx2g -cp "target/test-classes:target/classes:$$(cat target/torture.classpath)" dev.nightdesk.cli.Torture $(KILLS) $(SEED) $(STOCKS)

RACES := 100

.PHONY: races
races: ## let launchers and restarters race for the lease, and count the winners [RACES=100]
	$(MVN) verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=LeaseRaceIT,RestartRaceIT -Dnightdesk.races=$(RACES)
.PHONY: check-monitoring
check-monitoring: build ## check monitoring/ by running it: rules, real servers, real nights, alerts, panels
	@$(if $(JDK),JAVA_HOME=$(JDK) )monitoring/check/run

.PHONY: check-report
check-report: build ## check the morning report in Chromium: links, console, width, contrast; pictures in target/report-pictures
	@$(if $(JDK),JAVA_HOME=$(JDK) )src/test/report/run

PREFIX ?= /opt/nightdesk
BINDIR ?= /usr/local/bin
DESTDIR ?=
INSTALL := PREFIX=$(PREFIX) BINDIR=$(BINDIR) DESTDIR=$(DESTDIR) ops/install/install.sh

.PHONY: install
install: build ## install it with systemd units, without containers [PREFIX=/opt/nightdesk] [BINDIR=/usr/local/bin] [DESTDIR=]
	@$(INSTALL) install

.PHONY: upgrade
upgrade: build ## install a newer one over it: bring the tables up to it, switch, ask doctor
	@$(INSTALL) upgrade

.PHONY: uninstall
uninstall: ## take the installation away; data and configuration stay
	@$(INSTALL) uninstall

.PHONY: deploy
deploy: release ## bring this tree to a server, with a canary and a way back [HOST=user@host]
	@ops/deploy/deploy.sh dist/nightdesk-*.tar.gz $(if $(HOST),--host $(HOST))

.PHONY: check-ops
check-ops: build ## check ops/ by running it: scripts, units, installation, jobs in a booted systemd [PARTS=lint]
	@$(if $(JDK),JAVA_HOME=$(JDK) )ops/check/run $(PARTS)

.PHONY: monitoring-tables
monitoring-tables: ## write the tables of alerts and panels into the pages of monitoring/
	@python3 monitoring/check/tables.py

.PHONY: check-compose
check-compose: build ## check docker/ by running it: services, limits, a night, what becomes of a killed one
	@$(if $(JDK),JAVA_HOME=$(JDK) )docker/check/run compose

.PHONY: check-limits
check-limits: build ## check that a night of the whole market fits into 0.75 processors and 512 MB, its database into 384
	@$(if $(JDK),JAVA_HOME=$(JDK) )docker/check/run limits

.PHONY: clean
clean: ## delete what was built
	rm -rf target dist
