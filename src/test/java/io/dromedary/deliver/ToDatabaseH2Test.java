package io.dromedary.deliver;

/** The default: an H2 file in the home, with the default settings of application.yaml. */
class ToDatabaseH2Test extends DatabaseDeliveries {

}
