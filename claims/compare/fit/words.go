package main

func words(folder string) error { return nil }
