package lessonkit

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/netip"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"syscall"
	"time"

	"google.golang.org/grpc"
)

const defaultPort = 50_051

// RunningServer is a server that accepts calls.
type RunningServer struct {
	Port   int
	server *grpc.Server
	ended  chan struct{}
}

// Listen binds a server and starts it. Port 0 is any free one. The error says
// if the port is taken or the host has no address here.
func Listen(
	server *grpc.Server, port int, host string,
) (*RunningServer, error) {
	listener, err := listenOn(host, port)
	if err != nil {
		return nil, err
	}
	bound := listener.Addr().(*net.TCPAddr).Port
	running := &RunningServer{bound, server, make(chan struct{})}
	go func() {
		defer close(running.ended)
		// It accepts connections until the server is stopped.
		server.Serve(listener)
	}()
	return running, nil
}

// Stop refuses new calls, lets those in flight finish for as long as drain,
// then cuts the rest.
func (running *RunningServer) Stop(drain time.Duration) {
	// GracefulStop waits for open calls for ever, so a timer stands beside it.
	go running.server.GracefulStop()
	select {
	case <-running.ended:
	case <-time.After(drain):
		running.server.Stop()
		<-running.ended
	}
}

// RunServer runs a lesson's server with the flags --host, --port and --drain
// until SIGINT or SIGTERM.
func RunServer(
	lesson string,
	start func(port int, host string) (*RunningServer, error),
) {
	host := flag.String("host", "127.0.0.1", "")
	port := flag.String("port", strconv.Itoa(defaultPort), "")
	drain := flag.String("drain", "5", "")
	Run(func() error {
		if err := ParseFlags(); err != nil {
			return err
		}
		portNumber, err := WholeNumber("port", *port, 0, 65_535)
		if err != nil {
			return err
		}
		seconds, err := WholeNumber("drain", *drain, 0, 86_400)
		if err != nil {
			return err
		}
		ended := make(chan os.Signal, 1)
		signal.Notify(ended, syscall.SIGINT, syscall.SIGTERM)
		server, err := start(portNumber, *host)
		if err != nil {
			return err
		}
		announce(lesson, *host, server.Port)
		<-ended
		server.Stop(time.Duration(seconds) * time.Second)
		return nil
	})
}

func announce(lesson, host string, port int) {
	elsewhere := ""
	if port != defaultPort {
		elsewhere = fmt.Sprintf(" --address localhost:%d", port)
	}
	fmt.Printf("Listening on %s. In another terminal: npx nx client %s%s\n",
		net.JoinHostPort(host, strconv.Itoa(port)), lesson, elsewhere)
}

// A name may have several addresses, of which Go would take one that is free:
// take the first, so that a busy port is noticed.
func listenOn(host string, port int) (net.Listener, error) {
	unknown := fmt.Errorf("--host %s is not an address of this machine.", host)
	found, err := net.DefaultResolver.LookupNetIP(
		context.Background(), "ip", host)
	if err != nil || len(found) == 0 {
		return nil, unknown
	}
	first := slices.IndexFunc(found, func(address netip.Addr) bool {
		return address.Unmap().Is4()
	})
	address := netip.AddrPortFrom(found[max(first, 0)].Unmap(), uint16(port))
	listener, err := net.Listen("tcp", address.String())
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("Port %d on %s is in use. "+
			"Choose another with --port.", port, host)
	case errors.Is(err, syscall.EADDRNOTAVAIL):
		return nil, unknown
	case err != nil:
		return nil, fmt.Errorf(
			"Cannot listen on %s, port %d: %w", host, port, err)
	}
	return listener, nil
}
