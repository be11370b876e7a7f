/**
 * The files that say how it runs elsewhere: image, compose, Kubernetes. There is no
 * container engine where these tests run; they hold the files to the program and to the
 * models of Kubernetes.
 */
package io.dromedary.place;
