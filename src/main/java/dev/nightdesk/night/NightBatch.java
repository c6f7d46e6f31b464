package dev.nightdesk.night;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/// Spring Batch on an open desk: the JDBC repository, the operator, and the jobs.
@SpringBootConfiguration(proxyBeanMethods = false)
class NightBatch extends JdbcDefaultBatchConfiguration {

    private final Desk desk;
    private final Progress progress;
    private final NightSettings settings;
    private final StopRequest stop;

    NightBatch(Desk desk, Progress progress, NightSettings settings, StopRequest stop) {
        this.desk = desk;
        this.progress = progress;
        this.settings = settings;
        this.stop = stop;
    }

    @Override
    protected DataSource getDataSource() {
        return desk.database().dataSource();
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return desk.database().transactions();
    }

    @Override
    protected boolean getValidateTransactionState() {
        return true;
    }

    @Bean
    Connections connections() {
        return new Connections(desk, progress, stop);
    }

    @Bean
    Rooms rooms(JobRepository repository, Connections connections) {
        Steps steps = new Steps(repository, desk.database().transactions(), progress, stop);
        return new Rooms(desk, progress, steps, settings, connections);
    }

    @Bean
    Job nightly(Rooms rooms, JobRepository repository) {
        return metered(new NightlyJob(rooms, repository).job());
    }

    @Bean
    Job backfill(Rooms rooms, JobRepository repository) {
        return metered(new BackfillJob(rooms, repository).job());
    }

    @Bean
    Job housekeeping(Rooms rooms, JobRepository repository) {
        return metered(new HousekeepingJob(desk, rooms.steps(), progress, repository).job());
    }

    @Bean
    Job replay(Rooms rooms, JobRepository repository) {
        Replays replays = new Replays(desk, settings);
        return metered(new ReplayJob(rooms, replays, progress, repository).job());
    }

    @Bean
    Job rerun(Rooms rooms, JobRepository repository) {
        return metered(new RerunJob(rooms, repository).job());
    }

    private Job metered(Job job) {
        if (job instanceof AbstractJob any) {
            any.registerJobExecutionListener(new RunMeter(desk, progress));
        }
        return job;
    }
}
