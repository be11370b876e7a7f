package io.dromedary.intake;

import io.dromedary.ledger.Ledger;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SftpSettings.class)
class SftpDoorConfiguration {

	@Bean("sftp-move")
	SftpStrategy sftpMove(SftpSettings settings, Ledger ledger, Doorkeeper doorkeeper) {
		return new SftpStrategy(settings, SftpDoor.After.MOVE, ledger, doorkeeper);
	}

	@Bean("sftp-delete")
	SftpStrategy sftpDelete(SftpSettings settings, Ledger ledger, Doorkeeper doorkeeper) {
		return new SftpStrategy(settings, SftpDoor.After.DELETE, ledger, doorkeeper);
	}

	@Bean("sftp-leave")
	SftpStrategy sftpLeave(SftpSettings settings, Ledger ledger, Doorkeeper doorkeeper) {
		return new SftpStrategy(settings, SftpDoor.After.LEAVE, ledger, doorkeeper);
	}

	@Bean
	SftpCopies sftpCopies(ObjectProvider<CamelContext> camel) {
		return new SftpCopies(camel::getObject);
	}

}
